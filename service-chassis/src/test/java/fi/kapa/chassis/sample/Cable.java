package fi.kapa.chassis.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** A cable between the service and its database that a test can pull out and plug in again. */
public final class Cable {
    private static volatile @Nullable Cable current;

    private final int target;
    private final int port;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile CountDownLatch blocked = new CountDownLatch(0);
    private volatile ServerSocket plug;

    private Cable(int target) throws IOException {
        this.target = target;
        this.plug = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        this.port = plug.getLocalPort();
        accept(plug);
    }

    static Cable to(int target) throws IOException {
        Cable cable = new Cable(target);
        current = cable;
        return cable;
    }

    public static Cable current() {
        Cable cable = current;
        if (cable == null) {
            throw new IllegalStateException("No cable was laid");
        }
        return cable;
    }

    int port() {
        return port;
    }

    /** Ends all connections and refuses new ones. */
    public void pull() {
        close(plug);
        sockets.forEach(Cable::close);
    }

    /** Keeps all connections and takes new ones, but nothing comes through until it is mended. */
    public void block() {
        blocked = new CountDownLatch(1);
    }

    public void mend() {
        blocked.countDown();
        if (plug.isClosed()) {
            try {
                ServerSocket next = new ServerSocket();
                next.setReuseAddress(true);
                next.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 100);
                plug = next;
                accept(next);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    private void accept(ServerSocket on) {
        Thread.ofVirtual().start(() -> {
            while (!on.isClosed()) {
                try {
                    Socket near = on.accept();
                    Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
                    near.setTcpNoDelay(true);
                    far.setTcpNoDelay(true);
                    sockets.add(near);
                    sockets.add(far);
                    pipe(near, far);
                    pipe(far, near);
                } catch (IOException closed) {
                    continue;
                }
            }
        });
    }

    private void pipe(Socket from, Socket to) {
        Thread.ofVirtual().start(() -> {
            try (from;
                    to) {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                byte[] some = new byte[16 * 1024];
                for (int length = in.read(some); length >= 0; length = in.read(some)) {
                    pass();
                    out.write(some, 0, length);
                }
            } catch (IOException closed) {
                return;
            } finally {
                sockets.remove(from);
                sockets.remove(to);
            }
        });
    }

    private void pass() {
        try {
            blocked.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static void close(java.io.Closeable one) {
        try {
            one.close();
        } catch (IOException alreadyClosed) {
            return;
        }
    }
}
