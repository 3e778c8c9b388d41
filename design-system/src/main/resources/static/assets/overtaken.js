// Says when the page has been overtaken. It listens only while the page is in front of a reader, so
// that pages left open in other tabs cost nothing, and gives up when the line keeps failing, so that
// no page keeps a session alive by itself.
const TRIES = 5;

for (const notice of document.querySelectorAll("[data-app-overtaken]")) {
  notice.setAttribute("role", "status"); // before anything is said, so that it is read out
  let line = null;
  let failures = 0;

  const hear = () => {
    if (line || document.visibilityState !== "visible" || failures >= TRIES) return;
    line = new EventSource(notice.dataset.appOvertaken);
    line.addEventListener("message", (event) => {
      failures = 0;
      say(notice, event.data);
    });
    line.addEventListener("end", stop);
    line.addEventListener("error", () => {
      failures += 1;
      if (failures >= TRIES) stop();
    });
  };
  const stop = () => {
    line?.close();
    line = null;
  };

  document.addEventListener("visibilitychange", () =>
    document.visibilityState === "visible" ? hear() : stop(),
  );
  addEventListener("pagehide", stop);
  addEventListener("pageshow", hear);
  hear();
}

function say(notice, words) {
  if (!notice.querySelector("[data-app-overtaken-words]")) {
    notice.append(notice.querySelector("template").content.cloneNode(true));
    const here = new URL(location.href);
    here.searchParams.delete("recorded"); // was said once
    here.searchParams.delete("after");
    here.hash = "";
    notice.querySelector("[data-app-overtaken-newest]").href = here.pathname + here.search;
    document.documentElement.classList.add("app-is-overtaken");
  }
  notice.querySelector("[data-app-overtaken-words]").textContent = words;
}
