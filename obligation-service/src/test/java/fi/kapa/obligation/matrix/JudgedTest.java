package fi.kapa.obligation.matrix;

import static fi.kapa.obligation.catalogue.ServiceCode.PALVELUVAYLA;
import static fi.kapa.obligation.catalogue.ServiceCode.VERKKOMAKSAMINEN;
import static fi.kapa.obligation.catalogue.ServiceCode.VIESTINVALITYS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kapa.obligation.organisation.OrganisationCategory;
import fi.kapa.obligation.rule.AMatter;
import fi.kapa.obligation.rule.Matter;
import fi.kapa.obligation.rule.ObligationRules;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JudgedTest {

    @Test
    void whatIsAlikeIsJudgedAsTheRulesJudgeIt() {
        List<Matter> matters = Arrays.stream(OrganisationCategory.values())
                .flatMap(category -> Stream.of(PALVELUVAYLA, VERKKOMAKSAMINEN, VIESTINVALITYS)
                        .flatMap(service -> Stream.of("2016-07-14", "2017-07-01", "2017-07-02")
                                .flatMap(day -> Stream.of(
                                                AMatter.of(category, service),
                                                AMatter.of(category, service).withContractEnding("2018-05-31"))
                                        .map(matter -> matter.on(day).matter()))))
                .toList();
        Judged judged = new Judged();
        for (int round = 0; round < 2; round++) {
            matters.forEach(matter -> assertEquals(ObligationRules.judge(matter), judged.of(matter)));
        }
    }
}
