import static org.codelibs.opensearch.runner.OpenSearchRunner.newConfigs;

import org.codelibs.opensearch.runner.OpenSearchRunner;

/** One OpenSearch node in a process of its own, so that it can be killed like a real one. `java OneNode.java`. */
public class OneNode {

    /** Arguments: folder, cluster name, node name, HTTP port, transport port, "cluster_manager,data" or "data", seed. */
    public static void main(String[] args) throws Exception {
        OpenSearchRunner runner = new OpenSearchRunner();
        runner.onBuild((number, settings) -> {
            settings.put("node.name", args[2]);
            settings.put("network.host", "127.0.0.1");
            settings.put("http.port", args[3]);
            settings.put("transport.port", args[4]);
            settings.putList("node.roles", args[5].split(","));
            settings.putList("discovery.seed_hosts", args[6]);
            settings.putList("cluster.initial_cluster_manager_nodes", "one");
            settings.put("cluster.routing.allocation.disk.threshold_enabled", false);
        });
        runner.build(newConfigs().basePath(args[0]).clusterName(args[1]).numOfNode(1).useLogger());
        Thread.currentThread().join();
    }
}
