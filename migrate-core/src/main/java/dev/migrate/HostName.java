package dev.migrate;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** The name of the machine, for the history. */
final class HostName {

    private HostName() {
    }

    static String local() {
        try {
            return InetAddress.getLocalHost().getHostName();
        }
        catch (UnknownHostException ex) {
            return "";
        }
    }

}
