package fi.kapa.notification.notice;

import fi.kapa.chassis.event.Fact;
import fi.kapa.chassis.standard.OfficialLanguage;
import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.notification.template.Addressee;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What others may know of a notice: its whole state but for the address and the mail server's words. */
public record NoticeFact(
        UUID noticeId,
        String template,
        int templateVersion,
        OfficialLanguage language,
        Addressee addressee,
        UUID caseId,
        String reference,
        OrganisationKey organisation,
        NoticeStatus status,
        int attempts,
        UUID causedBy,
        @Nullable Instant handedOverAt) {

    /** The names of the facts, in the past tense. */
    public enum Name {
        NoticeHandedOver,
        NoticeFailed
    }

    public static Fact of(Name name, Notice notice) {
        Matter matter = notice.matter();
        return Fact.of(
                name.name(),
                "notice",
                notice.id(),
                matter.organisation(),
                notice.version(),
                new NoticeFact(
                        notice.id(),
                        notice.template().code(),
                        notice.templateVersion(),
                        notice.language(),
                        notice.addressee(),
                        matter.id(),
                        matter.reference(),
                        matter.organisation(),
                        notice.status(),
                        notice.attempts().size(),
                        notice.causedBy(),
                        notice.handedOverAt()));
    }
}
