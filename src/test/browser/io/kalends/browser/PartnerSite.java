package io.kalends.browser;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Somebody else's site: another origin, with pages that forbid whatever an embed does not need. */
public final class PartnerSite implements AutoCloseable {

    private record Page(String html, String policy) {}

    private final HttpServer server;
    private final Map<String, Page> pages = new ConcurrentHashMap<>();

    public PartnerSite() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            Page page = pages.get(exchange.getRequestURI().getPath());
            byte[] html = page == null ? new byte[0] : page.html().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html;charset=UTF-8");
            if (page != null) {
                exchange.getResponseHeaders().set("Content-Security-Policy", page.policy());
            }
            exchange.sendResponseHeaders(page == null ? 404 : 200, html.length == 0 ? -1 : html.length);
            exchange.getResponseBody().write(html);
            exchange.close();
        });
        server.start();
    }

    /** Publishes a page; its address. */
    public String publishes(String name, String html, String policy) {
        pages.put("/" + name, new Page(html, policy));
        return "http://localhost:" + server.getAddress().getPort() + "/" + name;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
