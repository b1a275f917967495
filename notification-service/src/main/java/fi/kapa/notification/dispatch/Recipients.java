package fi.kapa.notification.dispatch;

import fi.kapa.chassis.standard.EmailAddress;
import fi.kapa.notification.casefile.CaseFile;
import fi.kapa.notification.casefile.CaseFiles;
import fi.kapa.notification.notice.Notice;
import fi.kapa.notification.obligation.KnownOrganisations;
import fi.kapa.notification.template.Addressee;
import fi.kapa.notification.template.NoticeTemplate;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the recipient of a notice just before it is sent, so that the address is current and the notice still has a meaning. */
@Singleton
class Recipients {
    private final CaseFiles caseFiles;
    private final KnownOrganisations organisations;
    private final Addresses addresses;

    Recipients(CaseFiles caseFiles, KnownOrganisations organisations, Addresses addresses) {
        this.caseFiles = caseFiles;
        this.organisations = organisations;
        this.addresses = addresses;
    }

    Recipient of(Notice notice) {
        NoticeTemplate template = notice.template();
        if (template.addressee() != Addressee.SUBMITTER && template.whileIn().isEmpty()) {
            return address(notice, null);
        }
        return switch (caseFiles.ask(template.caseKind(), notice.matter().id(), notice.traceparent())) {
            case CaseFiles.Away(String service) -> new Recipient.NotYet(service);
            case CaseFiles.Missing _ -> new Recipient.NoLonger();
            case CaseFiles.Found(CaseFile file) ->
                template.whileIn().filter(state -> !state.equals(file.state())).isPresent()
                        ? new Recipient.NoLonger()
                        : address(notice, file);
        };
    }

    private Recipient address(Notice notice, @Nullable CaseFile file) {
        String question = Optional.ofNullable(file).map(CaseFile::question).orElse("");
        return switch (notice.addressee()) {
            case SUBMITTER ->
                Optional.ofNullable(file)
                        .map(CaseFile::submitter)
                        .<Recipient>map(submitter -> new Recipient.Found(submitter.email(), question))
                        .orElseGet(Recipient.NoLonger::new);
            case ORGANISATION ->
                organisations
                        .address(notice.matter().organisation())
                        .<Recipient>map(address -> new Recipient.Found(address, question))
                        .orElseGet(() -> new Recipient.NotYet("organisation's e-mail address"));
            case PRODUCER -> new Recipient.Found(addresses.producer(String.valueOf(notice.producer())), question);
            case MINISTRY -> new Recipient.Found(EmailAddress.of(addresses.ministry()), question);
        };
    }
}
