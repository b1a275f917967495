package fi.kapa.chassis.sample;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A note as the other services may know it. */
record NoteFact(UUID noteId, String title, @Nullable String text) {
    static NoteFact of(Note note) {
        return new NoteFact(note.id(), note.title(), note.text());
    }
}
