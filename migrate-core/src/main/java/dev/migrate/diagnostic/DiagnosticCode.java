package dev.migrate.diagnostic;

import java.util.Locale;

/**
 * The stable code of every {@link Diagnostic}. A code is never reused;
 * {@code docs/errors.md} explains each. The hundreds group them: 01 files, 02 graph and
 * targets, 03 running, 04 history, 05 configuration, 06 schemas, 07 lint.
 *
 * @since 0.1
 */
public enum DiagnosticCode {

    /** A location cannot be read. */
    UNREADABLE_LOCATION(101),
    /** A revision file has no header, or its header is wrong. */
    BAD_HEADER(102),
    /** A revision file's sections are wrong. */
    BAD_SECTION(103),
    /** An option of a section is unknown or has a wrong value. */
    BAD_OPTION(104),
    /** A quote, comment or body is not closed. */
    UNTERMINATED_SQL(105),
    /** A psql meta-command or COPY data, which a driver cannot run. */
    NOT_SQL(106),
    /** BEGIN, COMMIT or ROLLBACK inside a revision. */
    TRANSACTION_CONTROL(107),
    /** A placeholder has no value. */
    UNKNOWN_PLACEHOLDER(108),
    /** Two files have the same revision id and another text. */
    DUPLICATE_REVISION(109),
    /** A Java revision lacks its annotation or cannot be instantiated. */
    BAD_JAVA_REVISION(110),
    /** A revision id has characters or a length that is not allowed. */
    ILLEGAL_REVISION_ID(111),
    /** A revision's upgrade does nothing. */
    EMPTY_UPGRADE(112),
    /** A revision has no downgrade and does not say why. */
    MISSING_DOWNGRADE(113),
    /** A new revision's file is there already. */
    FILE_EXISTS(114),
    /** There is no folder that a new revision can be written to. */
    NO_SOURCE_FOLDER(115),
    /** A revision's file cannot be written. */
    CANNOT_WRITE(116),
    /** The sources have revisions that the application was built without. */
    STALE_SOURCES(117),
    /** A revision is present together with one that it has squashed. */
    SQUASHED_FILE_PRESENT(118),
    /** A Java revision asks for a change that cannot be right. */
    BAD_OPERATION(119),
    /** A revision cannot be given another id. */
    NOT_RENUMBERABLE(120),

    /** A revision revises one that has no file. */
    MISSING_DOWN_REVISION(201),
    /** A revision depends on one that has no file. */
    MISSING_DEPENDENCY(202),
    /** A revision revises itself. */
    SELF_LOOP(203),
    /** A revision depends on itself. */
    DEPENDENCY_SELF_LOOP(204),
    /** Revisions revise each other in a circle. */
    CYCLE(205),
    /** Revisions depend on each other in a circle. */
    DEPENDENCY_CYCLE(206),
    /** A branch label is declared twice. */
    DUPLICATE_BRANCH_LABEL(207),
    /** No revision, label or symbol has this name. */
    UNKNOWN_REVISION(208),
    /** A partial id fits several revisions. */
    AMBIGUOUS_REVISION(209),
    /** A revision is not a member of the branch that was named. */
    NOT_IN_BRANCH(210),
    /** Several heads exist where one is needed. */
    MULTIPLE_HEADS(211),
    /** A relative step runs past the head or the base, or the wrong way. */
    RELATIVE_OUT_OF_RANGE(212),
    /** A relative step meets a branch point, a merge or several current revisions. */
    AMBIGUOUS_RELATIVE(213),
    /** A downgrade target is not applied or not below what is current. */
    INVALID_DOWNGRADE_TARGET(214),
    /** The ends of a range are not ancestor and descendant. */
    NOT_ANCESTOR(215),
    /** One of several revisions is an ancestor of another. */
    OVERLAP(216),
    /** A range was given where none is allowed. */
    RANGE_NOT_ALLOWED(217),
    /** A range is needed and was not given. */
    RANGE_REQUIRED(218),
    /** A range or target is not well-formed. */
    BAD_TARGET(219),
    /** A new revision would start a branch below a head, which was not asked for. */
    NEEDS_SPLICE(220),
    /** The same revision was named twice as a parent. */
    DUPLICATE_HEADS(221),
    /** Fewer than two revisions are to be merged. */
    NOTHING_TO_MERGE(222),
    /** A name is that of a revision that another one has squashed. */
    SQUASHED_REVISION(223),
    /** A range of revisions cannot become one. */
    NOT_SQUASHABLE(224),

    /** A statement failed. */
    STATEMENT_FAILED(301),
    /** A lock was not granted within the time for retries. */
    LOCK_RETRIES_EXHAUSTED(302),
    /** Another process held the run lock for too long. */
    RUN_LOCK_TIMEOUT(303),
    /** A Java revision threw an exception. */
    JAVA_REVISION_FAILED(304),
    /** The version table is not as it was when the step was planned. */
    LOST_RUN_LOCK(305),
    /** A revision has no downgrade. */
    IRREVERSIBLE(306),
    /** A command was called inside a transaction. */
    INSIDE_TRANSACTION(307),
    /** The database cannot be reached or refused the connection. */
    NO_CONNECTION(308),
    /** The server is not a PostgreSQL of a supported version. */
    UNSUPPORTED_SERVER(309),
    /** A statement failed that is neither in a revision nor expected. */
    INTERNAL_STATEMENT_FAILED(310),
    /** A revision's operations cannot be known without a database. */
    NOT_OFFLINE(311),
    /** An index built concurrently is not valid, or exists with another definition. */
    INVALID_INDEX(312),
    /** The run was interrupted. */
    INTERRUPTED(313),
    /** A listener threw an exception. */
    LISTENER_FAILED(314),
    /** The run was ended by something other than a failure of a migration. */
    RUN_BROKEN_OFF(315),
    /** A revision says that it needs a newer server. */
    NEWER_SERVER_NEEDED(316),
    /** A step outside a transaction would go through a pooler. */
    NEEDS_SESSION(317),
    /** A statement needs a superuser, or a privilege that the role does not have. */
    NEEDS_PRIVILEGE(318),
    /** A backfill cannot be carried out in batches, or leaves rows as they are. */
    BACKFILL_REFUSED(319),
    /** The backup before a run that destroys data failed. */
    BACKUP_FAILED(321),

    /** The database has revisions that this application does not know. */
    DATABASE_AHEAD(401),
    /** The text of an applied revision is not what was applied. */
    APPLIED_REVISION_CHANGED(402),
    /** A part of a revision was applied and its text has changed before that point. */
    PARTIAL_REVISION_CHANGED(403),
    /** The database is not at the target. */
    NOT_AT_TARGET(404),
    /** The version table has rows of which one is an ancestor of another. */
    OVERLAPPING_ROWS(405),
    /** A part of another step was applied and must be finished first. */
    PARTIAL_STEP_IN_THE_WAY(406),
    /**
     * The database is at a revision in the middle of those that another one has squashed.
     */
    AT_SQUASHED_REVISION(407),
    /** Rows of the version or history table may be there and not be seen. */
    UNRELIABLE_TABLE(408),
    /** The database seems to be new, and its history may be elsewhere. */
    HISTORY_ELSEWHERE(409),
    /** The version table has revisions of another application. */
    OTHER_APPLICATION(410),
    /** The version table and the history do not say the same of what is applied. */
    ROWS_DIFFER_FROM_HISTORY(411),
    /** Revisions wait for a backfill that runs in the background. */
    WAITING_FOR_JOB(412),

    /** A setting has a wrong value. */
    BAD_SETTING(501),
    /** No DataSource can be chosen. */
    NO_DATA_SOURCE(502),
    /** A command line is not understood. */
    BAD_COMMAND_LINE(503),

    /** The live database differs from what its revisions give. */
    DRIFT(600),
    /** The desired schema differs from what the revisions give. */
    DESIRED_SCHEMA_DIFFERS(601),
    /** A change would destroy data, and was not allowed. */
    DESTRUCTIVE_CHANGE(602),
    /** Something that went and something that came may be one that was renamed. */
    POSSIBLE_RENAME(603),
    /** A rename was asked for that cannot be done. */
    BAD_RENAME(604),
    /** The desired schema cannot be executed. */
    BAD_DESIRED_SCHEMA(605),
    /** No throw-away database can be had. */
    NO_SCRATCH_DATABASE(606),
    /** A generated revision was run, and did not lead where it should. */
    NOT_PROVEN(607),
    /** The database is not at the heads, where an autogenerated revision begins. */
    NOT_AT_HEADS(608),
    /** The revisions of the database cannot be run on a throw-away one. */
    NOT_REBUILT(609),
    /** A conversion of values was asked for that cannot be done. */
    BAD_CONVERSION(610),
    /** A change would take protection away, and was not allowed. */
    EXPOSING_CHANGE(611),
    /** The entities of a service give no schema. */
    BAD_ENTITIES(620),
    /** A statement cannot be tried without a throw-away database. */
    ONLY_ON_SCRATCH_DATABASE(621),
    /** What was written was tried in a schema of the live database, which shows less. */
    TRIED_IN_SCHEMA(622),
    /** Rows of the live database do not fit a change. */
    UNFIT_ROWS(623),

    /** A rule of lint reports something in a revision. */
    LINT_FINDING(701);

    private final int number;

    DiagnosticCode(int number) {
        this.number = number;
    }

    /**
     * Gives the code as people see it.
     * @return {@code MIG-} and four digits
     */
    public String id() {
        return String.format(Locale.ROOT, "MIG-%04d", this.number);
    }

}
