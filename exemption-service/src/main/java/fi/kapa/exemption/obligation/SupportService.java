package fi.kapa.exemption.obligation;

import java.util.Set;

/**
 * A support service (tukipalvelu) as the catalogue has it on one day.
 *
 * @param producer to whom an exemption from it is applied (palvelutuottaja, 571/2016 § 7)
 * @param mandatory whether anybody must use it
 * @param obliged the categories of organisations that must
 */
public record SupportService(String code, String producer, boolean mandatory, Set<String> obliged) {
    public SupportService {
        obliged = Set.copyOf(obliged);
    }

    /** Whether an organisation has the duty to use it: 571/2016 § 5.1, and of two services only where they are needed (guidance). */
    public boolean obliges(String category, Circumstances circumstances) {
        return mandatory
                && obliged.contains(category)
                && (circumstances.statutoryTask() || !category.equals(OrganisationCategory.MUNICIPAL_AUTHORITY.name()))
                && switch (code) {
                    case "TUNNISTAMINEN" -> circumstances.needsIdentification();
                    case "VERKKOMAKSAMINEN" -> circumstances.needsPayment();
                    default -> true;
                };
    }
}
