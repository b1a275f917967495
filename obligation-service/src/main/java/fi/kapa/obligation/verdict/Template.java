package fi.kapa.obligation.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with places for named facts, {@code like {this}}; taken apart once, because answers are filled in often. */
record Template(List<Piece> pieces) {
    private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z]+)}");

    record Piece(String text, boolean place) {}

    static Template of(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher matcher = PLACE.matcher(text);
        int from = 0;
        while (matcher.find()) {
            pieces.add(new Piece(text.substring(from, matcher.start()), false));
            pieces.add(new Piece(matcher.group(1), true));
            from = matcher.end();
        }
        pieces.add(new Piece(text.substring(from), false));
        return new Template(List.copyOf(pieces));
    }

    String fill(UnaryOperator<String> words) {
        StringBuilder filled = new StringBuilder();
        pieces.forEach(piece -> filled.append(piece.place() ? words.apply(piece.text()) : piece.text()));
        return filled.toString();
    }
}
