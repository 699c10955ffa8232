package dev.migrate.revision;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The request for a new revision.
 *
 * @param message one line for people
 * @param parents targets that it revises: {@code head} for the only head, {@code base}
 * for a new base, several for a merge
 * @param splice whether a parent may be no head
 * @param branchLabels names for the branch that begins with it
 * @param dependsOn targets that it depends on
 * @param id its id; null for the next one of the configured kind
 * @param folder where its file is written; null for the source folder of the first
 * location
 * @param language what it is written in
 * @since 0.1
 */
public record RevisionDraft(String message, List<String> parents, NewRevisionBase.Splice splice,
        List<String> branchLabels, List<String> dependsOn, @Nullable String id, @Nullable Path folder,
        Language language) {

    /** Copies the lists. */
    public RevisionDraft {
        parents = List.copyOf(parents);
        branchLabels = List.copyOf(branchLabels);
        dependsOn = List.copyOf(dependsOn);
    }

    /**
     * Begins with a SQL revision that revises the only head.
     * @param message one line for people
     * @return the draft
     */
    public static RevisionDraft of(String message) {
        return new RevisionDraft(message, List.of("head"), NewRevisionBase.Splice.REFUSED, List.of(), List.of(), null,
                null, Language.SQL);
    }

    /**
     * Revises other targets.
     * @param targets one or more targets
     * @param splice whether one may be no head
     * @return a copy
     */
    public RevisionDraft onto(List<String> targets, NewRevisionBase.Splice splice) {
        return new RevisionDraft(this.message, targets, splice, this.branchLabels, this.dependsOn, this.id, this.folder,
                this.language);
    }

    /**
     * Names the branch that begins with it.
     * @param labels the labels
     * @return a copy
     */
    public RevisionDraft labelled(List<String> labels) {
        return new RevisionDraft(this.message, this.parents, this.splice, labels, this.dependsOn, this.id, this.folder,
                this.language);
    }

    /**
     * Makes it depend on others.
     * @param targets ids, labels, …
     * @return a copy
     */
    public RevisionDraft dependingOn(List<String> targets) {
        return new RevisionDraft(this.message, this.parents, this.splice, this.branchLabels, targets, this.id,
                this.folder, this.language);
    }

    /**
     * Gives it an id.
     * @param chosen the id; null for the next one
     * @return a copy
     */
    public RevisionDraft withId(@Nullable String chosen) {
        return new RevisionDraft(this.message, this.parents, this.splice, this.branchLabels, this.dependsOn, chosen,
                this.folder, this.language);
    }

    /**
     * Says where and in which language it is written.
     * @param target the folder; null for the source folder of the first location
     * @param written the language
     * @return a copy
     */
    public RevisionDraft writtenTo(@Nullable Path target, Language written) {
        return new RevisionDraft(this.message, this.parents, this.splice, this.branchLabels, this.dependsOn, this.id,
                target, written);
    }

    /** What a revision is written in. */
    public enum Language {

        /** A file of SQL. */
        SQL,

        /** A class. */
        JAVA

    }

}
