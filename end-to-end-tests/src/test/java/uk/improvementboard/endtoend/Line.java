package uk.improvementboard.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The line to a server that is somewhere else, which can be cut and mended. */
final class Line implements AutoCloseable {

  private final InetSocketAddress server;
  private final int port;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private ServerSocket entrance;

  private Line(InetSocketAddress server) throws IOException {
    this.server = server;
    this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.port = entrance.getLocalPort();
    take(entrance);
  }

  /**
   * @param server {@code host:port}
   */
  static Line to(String server) {
    String[] parts = server.split(":", 2);
    try {
      return new Line(new InetSocketAddress(parts[0], Integer.parseInt(parts[1])));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where this end of it is: {@code host:port}. */
  String address() {
    return "127.0.0.1:" + port;
  }

  /** As if the server were gone: whoever is on it is thrown out, and nobody gets in. */
  synchronized void cut() {
    close(entrance);
    open.forEach(Line::close);
    open.clear();
  }

  synchronized void mend() {
    try {
      ServerSocket again = new ServerSocket();
      again.setReuseAddress(true);
      again.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      entrance = again;
      take(again);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    cut();
  }

  private void take(ServerSocket at) {
    Thread.ofVirtual()
        .start(
            () -> {
              while (!at.isClosed()) {
                try {
                  connect(at.accept());
                } catch (IOException e) {
                  continue; // cut, or the server is not there
                }
              }
            });
  }

  @SuppressWarnings("AddressSelection") // the server as it was named
  private void connect(Socket caller) throws IOException {
    open.add(caller);
    try {
      Socket called = new Socket(server.getHostString(), server.getPort());
      for (Socket end : List.of(caller, called)) {
        end.setTcpNoDelay(true);
        open.add(end);
      }
      carry(caller, called);
      carry(called, caller);
    } catch (IOException e) {
      close(caller);
      throw e;
    }
  }

  private void carry(Socket from, Socket to) {
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                from.getInputStream().transferTo(to.getOutputStream());
              } catch (IOException e) {
                // cut
              } finally {
                close(from);
                close(to);
                open.remove(from);
                open.remove(to);
              }
            });
  }

  private static void close(AutoCloseable end) {
    try {
      end.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
