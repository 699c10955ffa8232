package dev.migrate;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between a client and a server, forwards one COMMIT, waits until the server has
 * answered, and closes both connections without passing the answer on.
 */
final class LosingProxy implements AutoCloseable {

    private final ServerSocket listener;

    private final AtomicInteger left;

    private final int port;

    private LosingProxy(int port, int commits) throws IOException {
        this.port = port;
        this.left = new AtomicInteger(commits);
        this.listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    }

    /**
     * Starts.
     * @param port the server's
     * @param commit which COMMIT is lost, counted from 1
     */
    static LosingProxy start(int port, int commit) {
        try {
            LosingProxy proxy = new LosingProxy(port, commit);
            daemon(proxy::accept);
            return proxy;
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    int port() {
        return this.listener.getLocalPort();
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = this.listener.accept();
            Socket server = new Socket(InetAddress.getLoopbackAddress(), this.port);
            daemon(() -> forward(client, server));
            daemon(() -> server.getInputStream().transferTo(client.getOutputStream()));
        }
    }

    private void forward(Socket client, Socket server) throws IOException {
        InputStream in = client.getInputStream();
        OutputStream out = server.getOutputStream();
        byte[] buffer = new byte[65536];
        int count = in.read(buffer);
        while (count >= 0) {
            boolean commit = new String(buffer, 0, count, StandardCharsets.ISO_8859_1).contains("COMMIT");
            if (commit && this.left.decrementAndGet() == 0) {
                client.shutdownOutput();
                out.write(buffer, 0, count);
                server.shutdownOutput();
                client.close();
                return;
            }
            out.write(buffer, 0, count);
            count = in.read(buffer);
        }
        server.close();
    }

    private static void daemon(Action action) {
        Thread thread = new Thread(() -> {
            try {
                action.run();
            }
            catch (IOException ex) {
                // one of the two is gone
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            this.listener.close();
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    @FunctionalInterface
    private interface Action {

        void run() throws IOException;

    }

}
