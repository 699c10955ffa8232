package dev.migrate.boot.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrate.scaffold.Git;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitChangesTests {

    @TempDir
    Path folder;

    private void git(String... arguments) {
        assertThat(new Git(this.folder).ask(arguments).code()).isZero();
    }

    private void commit(String name, String text) throws IOException {
        Files.writeString(this.folder.resolve(name), text);
        git("add", ".");
        git("-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "-qm", name);
    }

    @Test
    void theFilesOfABranchAreThoseThatItAddsOrChanges() throws IOException {
        git("init", "-q", "-b", "main");
        commit("a.sql", "1");
        commit("b.sql", "1");
        git("checkout", "-qb", "branch");
        commit("a.sql", "2");
        commit("c.sql", "1");
        git("checkout", "-q", "main");
        commit("e.sql", "1");
        git("checkout", "-q", "branch");
        Path below = Files.createDirectory(this.folder.resolve("below"));
        Files.writeString(below.resolve("grün.sql"), "1");
        assertThat(GitChanges.since("main", this.folder)).contains("a.sql", "c.sql", "below/grün.sql")
            .doesNotContain("b.sql", "e.sql");
        assertThat(GitChanges.since("main", below)).contains("a.sql", "c.sql", "below/grün.sql");
    }

    @Test
    void aCommitThatIsNotThereIsNamed() throws IOException {
        git("init", "-q", "-b", "main");
        commit("a.sql", "1");
        for (String reference : List.of("never", "--output=x", "a.sql")) {
            assertThatThrownBy(() -> GitChanges.since(reference, this.folder))
                .hasMessageContaining("Git does not know the commit \"" + reference + "\"")
                .hasMessageContaining("Name a commit, branch or tag");
        }
    }

    @Test
    void aFolderOutsideAnyCloneIsNotBlamedOnTheCommit() {
        assertThatThrownBy(() -> GitChanges.since("main", this.folder)).hasMessageContaining("Git cannot be asked here")
            .hasMessageContaining("not a git repository");
    }

}
