package uk.improvementboard.benchmarks;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The least that a server can do to answer: bytes that it holds, behind the same security and with
 * the same sort of headers as the product's own answers.
 */
@TestConfiguration(proxyBeanMethods = false)
@RestController
class SameBytes {

  private final Map<String, byte[]> held = new ConcurrentHashMap<>();

  void hold(String name, byte[] bytes) {
    held.put(name, bytes);
  }

  @GetMapping(path = "/api/v1/same-bytes/{name}", produces = "application/json")
  ResponseEntity<byte[]> bytes(@PathVariable String name) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.noCache().cachePrivate())
        .eTag('"' + name + '"')
        .body(Objects.requireNonNull(held.get(name)));
  }
}
