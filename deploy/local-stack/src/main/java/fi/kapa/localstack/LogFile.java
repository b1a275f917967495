package fi.kapa.localstack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Sends every log line of this process to a file: its standard output is for whoever started it. */
public final class LogFile {

    private static final int LARGEST = 10 * 1024 * 1024;
    private static final int KEPT = 3;

    // The log manager holds loggers weakly; a level set on one that is collected is lost.
    private static final Logger ROOT = Logger.getLogger("");
    private static final Logger CONTROLLER = Logger.getLogger("org.apache.kafka.controller.QuorumController");
    private static final Logger GREENMAIL = Logger.getLogger("com.icegreen.greenmail");

    private LogFile() {}

    public static void use(Path file) throws IOException {
        System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tFT%1$tT.%1$tL%1$tz %4$s %3$s %5$s%6$s%n");
        LogManager.getLogManager().reset();
        var handler = new FileHandler(file.toString(), LARGEST, KEPT, true);
        handler.setFormatter(new SimpleFormatter());
        ROOT.addHandler(handler);
        ROOT.setLevel(Level.WARNING);
        // Warns at every start that it becomes active.
        CONTROLLER.setLevel(Level.SEVERE);
        // Its warnings repeat that users are made on the fly, which is wanted here.
        GREENMAIL.setLevel(Level.SEVERE);
    }
}
