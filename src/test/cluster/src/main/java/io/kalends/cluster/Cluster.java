package io.kalends.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.codelibs.opensearch.runner.OpenSearchRunner;
import org.opensearch.common.settings.Settings;
import org.opensearch.http.HttpServerTransport;

/**
 * A cluster of OpenSearch nodes on this machine alone, with its data in a directory. It prints their addresses when it is
 * whole, and ends with its standard input, so that it outlives nobody who started it.
 */
public final class Cluster {

    private static final String USUAL_NODES = "2";

    private Cluster() {}

    /** Starts one; the first argument is the directory, the second how many nodes, two unless it is given. */
    public static void main(String... arguments) throws IOException {
        int nodes = Integer.parseInt(arguments.length > 1 ? arguments[1] : USUAL_NODES);
        List<Integer> ports = freePorts(nodes);
        OpenSearchRunner runner = new OpenSearchRunner();
        runner.onBuild((node, settings) -> configure(node, settings, ports));
        runner.build(OpenSearchRunner.newConfigs()
                .basePath(arguments[0])
                .clusterName("kalends")
                .numOfNode(nodes)
                .disableESLogger());
        runner.ensureGreen();
        List<String> hosts = new ArrayList<>();
        for (int node = 0; node < nodes; node++) {
            hosts.add("http://127.0.0.1:" + httpPort(runner, node));
        }
        System.out.println(String.join(",", hosts));
        while (System.in.read() >= 0) {
            // what is said is of no matter
        }
        runner.close();
    }

    private static void configure(int node, Settings.Builder settings, List<Integer> ports) {
        settings.put("network.host", "127.0.0.1")
                .put("http.port", 0)
                .put("transport.port", ports.get(node - 1))
                .put(
                        "discovery.seed_hosts",
                        ports.stream().map(it -> "127.0.0.1:" + it).collect(Collectors.joining(",")))
                .put("cluster.routing.allocation.disk.threshold_enabled", false);
        if (node == 1) {
            settings.put("cluster.initial_cluster_manager_nodes", "Node 1");
        }
    }

    private static int httpPort(OpenSearchRunner runner, int node) {
        return runner.getNode(node)
                .injector()
                .getInstance(HttpServerTransport.class)
                .boundAddress()
                .publishAddress()
                .getPort();
    }

    /** All are held until all are known, so that no two are the same. */
    private static List<Integer> freePorts(int nodes) throws IOException {
        List<ServerSocket> sockets = new ArrayList<>();
        for (int node = 0; node < nodes; node++) {
            sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
        }
        List<Integer> ports = sockets.stream().map(ServerSocket::getLocalPort).toList();
        for (ServerSocket socket : sockets) {
            socket.close();
        }
        return ports;
    }
}
