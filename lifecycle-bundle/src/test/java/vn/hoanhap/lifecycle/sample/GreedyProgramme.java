package vn.hoanhap.lifecycle.sample;

import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Page;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Ids;

/** A version that uses a right that it does not define. */
public class GreedyProgramme extends SampleProgramme {
    public GreedyProgramme(Database database, Ids ids) {
        super(database, ids);
    }

    @Override
    public void contribute(Contributions add) {
        super.contribute(add);
        add.page(Page.get("/secret", new Permission("sample.secret"), call -> PageAnswer.fragment("secret")));
    }
}
