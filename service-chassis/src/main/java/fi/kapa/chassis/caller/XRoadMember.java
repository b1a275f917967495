package fi.kapa.chassis.caller;

import fi.kapa.chassis.standard.BusinessId;
import fi.kapa.chassis.standard.InvalidValue;
import fi.kapa.chassis.standard.OrganisationKey;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The client named by an X-Road header: {@code INSTANCE/CLASS/MEMBER[/SUBSYSTEM]}, each part percent-encoded, the member code being the business
 * id.
 */
record XRoadMember(String id, OrganisationKey organisation) {
    static final String ATTRIBUTE = "kapa.x-road-member";
    private static final int MEMBER_CODE = 2;
    private static final Pattern FORM = Pattern.compile("[^/\\s]{1,255}(?:/[^/\\s]{1,255}){2,3}");

    /**
     * Reads the header.
     *
     * @throws InvalidValue {@code INVALID_X_ROAD_CLIENT} when it is malformed or its member code is no business id
     */
    static XRoadMember of(String header) {
        if (!FORM.matcher(header).matches()) {
            throw new InvalidValue("INVALID_X_ROAD_CLIENT");
        }
        try {
            List<String> parts =
                    Arrays.stream(header.split("/")).map(XRoadMember::decoded).toList();
            return new XRoadMember(header, new OrganisationKey(BusinessId.of(parts.get(MEMBER_CODE)), null));
        } catch (IllegalArgumentException malformed) {
            throw new InvalidValue("INVALID_X_ROAD_CLIENT");
        }
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
