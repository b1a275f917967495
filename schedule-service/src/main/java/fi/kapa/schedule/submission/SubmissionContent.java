package fi.kapa.schedule.submission;

import fi.kapa.chassis.standard.OfficialLanguage;
import java.util.List;

/** What an organisation submits: who, in which language, which goals. */
record SubmissionContent(OfficialLanguage language, Submitter submitter, List<Goal> goals) {}
