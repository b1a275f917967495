package fi.kapa.endtoend.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** A stretch of network between a service and what it stands on, which may be slow or lose its connections. */
final class FaultyNetwork {
    private final int target;
    private final ServerSocket entry;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile Duration delay = Duration.ZERO;

    private FaultyNetwork(int target) throws IOException {
        this.target = target;
        this.entry = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    }

    static FaultyNetwork to(int target) {
        try {
            FaultyNetwork network = new FaultyNetwork(target);
            Thread.ofPlatform().daemon().start(network::accept);
            return network;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    int port() {
        return entry.getLocalPort();
    }

    /** Every piece of data, in either direction, takes this long. */
    void delays(Duration each) {
        delay = each;
    }

    /** Loses every connection that is open; new ones are carried. Tells how many ends it cut off. */
    int loseConnections() {
        List<Socket> lost = List.copyOf(sockets);
        lost.forEach(FaultyNetwork::close);
        return lost.size();
    }

    private void accept() {
        try {
            while (true) {
                connect(entry.accept());
            }
        } catch (IOException closed) {
            sockets.forEach(FaultyNetwork::close);
        }
    }

    private void connect(Socket near) throws IOException {
        near.setTcpNoDelay(true);
        sockets.add(near);
        try {
            Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
            far.setTcpNoDelay(true);
            sockets.add(far);
            Thread.ofPlatform().daemon().start(() -> carry(near, far));
            Thread.ofPlatform().daemon().start(() -> carry(far, near));
        } catch (IOException targetAway) {
            sockets.remove(near);
            near.close();
        }
    }

    private void carry(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] some = new byte[64 * 1024];
            for (int length = in.read(some); length >= 0; length = in.read(some)) {
                LockSupport.parkNanos(delay.toNanos());
                out.write(some, 0, length);
            }
        } catch (IOException lost) {
            return;
        } finally {
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException closedAlready) {
            return;
        }
    }
}
