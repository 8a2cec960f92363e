package org.banu.platform.duties;

import static org.assertj.core.api.Assertions.assertThat;

import org.banu.platform.PageTest;
import org.banu.platform.organisations.Chambers;
import org.junit.jupiter.api.Test;

@PageTest
class DutiesTests {

    private final Chambers people;

    DutiesTests(Chambers people) {
        this.people = people;
    }

    @Test
    void whereAnAdministratorBeginsSheFindsWhatIsVerifiedToo() {
        assertThat(people.readsAsBanu("/en/admin")).contains("href=\"/en/admin/verified\"", "Verified businesses");
    }
}
