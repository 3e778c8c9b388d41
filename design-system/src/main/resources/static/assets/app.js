import { initAll } from "./govuk-frontend.min.js";

// Pages work without this; with it, menus fold, passwords can be shown and errors take the focus.
document.body.classList.add("js-enabled", "govuk-frontend-supported");
initAll();
