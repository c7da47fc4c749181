package vn.hoanhap.lifecycle.sample;

import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Page;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Ids;

/** A version with a page that fails. */
public class BrokenPageProgramme extends SampleProgramme {
    public BrokenPageProgramme(Database database, Ids ids) {
        super(database, ids);
    }

    @Override
    public void contribute(Contributions add) {
        super.contribute(add);
        add.page(Page.get("/broken", READ, call -> {
            throw new IllegalStateException("no template");
        }));
    }
}
