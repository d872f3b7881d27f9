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

    private record Page(String type, String text, String policy) {}

    private final HttpServer server;
    private final Map<String, Page> pages = new ConcurrentHashMap<>();

    public PartnerSite() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            Page page = pages.get(exchange.getRequestURI().getPath());
            byte[] text = page == null ? new byte[0] : page.text().getBytes(StandardCharsets.UTF_8);
            if (page != null) {
                exchange.getResponseHeaders().set("Content-Type", page.type() + ";charset=UTF-8");
                exchange.getResponseHeaders().set("Content-Security-Policy", page.policy());
            }
            exchange.sendResponseHeaders(page == null ? 404 : 200, text.length == 0 ? -1 : text.length);
            exchange.getResponseBody().write(text);
            exchange.close();
        });
        server.start();
    }

    /** Publishes a page; its address. */
    public String publishes(String name, String html, String policy) {
        return publishes(name, new Page("text/html", html, policy));
    }

    /** Publishes a script for its pages; its address. */
    public String publishesScript(String name, String script) {
        return publishes(name, new Page("text/javascript", script, "default-src 'none'"));
    }

    private String publishes(String name, Page page) {
        pages.put("/" + name, page);
        return "http://localhost:" + server.getAddress().getPort() + "/" + name;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
