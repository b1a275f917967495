package fi.kapa.notification.notice;

import fi.kapa.chassis.standard.BusinessId;
import fi.kapa.chassis.standard.OfficialLanguage;
import fi.kapa.notification.template.Addressee;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A notice as it is answered. */
@Schema(name = "Notice")
record NoticeView(
        UUID id,
        String template,
        int templateVersion,
        OfficialLanguage language,
        Addressee addressee,

        @Schema(description = "Known once the notice was to be sent") @Nullable
        String recipient,

        BusinessId businessId,
        @Nullable String unit,
        String organisation,
        String reference,
        String subject,
        NoticeStatus status,

        @Schema(description = "What must be there before the notice can be sent") @Nullable
        String waitingFor,

        @Schema(description = "Why an officer cancelled it") @Nullable
        String cancellationReason,

        List<Attempt> attempts,
        UUID causedBy,
        Instant queuedAt,
        @Nullable Instant handedOverAt) {

    static NoticeView from(Notice notice) {
        return new NoticeView(
                notice.id(),
                notice.template().code(),
                notice.templateVersion(),
                notice.language(),
                notice.addressee(),
                notice.recipient(),
                notice.matter().organisation().businessId(),
                notice.matter().organisation().unit(),
                notice.matter().organisation().toString(),
                notice.matter().reference(),
                notice.subject(),
                notice.status(),
                notice.waitingFor(),
                notice.cancellationReason(),
                notice.attempts(),
                notice.causedBy(),
                notice.queuedAt(),
                notice.handedOverAt());
    }
}
