package vn.hoanhap.casework.care;

import vn.hoanhap.casework.store.ManagementTable;
import vn.hoanhap.casework.store.PlanTable;
import vn.hoanhap.casework.store.TestTable;
import vn.hoanhap.parts.entry.Faults;

/** Holds the books of casework, built once from what they share. */
public final class CareOffice {

    private final Desk desk;
    private final ManagementBook managements;
    private final ManagementSteps managementSteps;
    private final ManagementHistory managementHistory;
    private final DossierBook dossiers;
    private final DossierHistory dossierHistory;
    private final TestBook tests;
    private final Improvements improvements;
    private final NeedBook needs;
    private final IntakeBook intakes;
    private final PlanBook plans;
    private final TurningPointBook turningPoints;
    private final ResidenceBook residence;
    private final LeavingBook leaving;
    private final AreaBook areas;
    private final AreaProposalBook areaProposals;

    private CareOffice(Desk desk) {
        this.desk = desk;
        ManagementTable table = new ManagementTable(desk.sql(), desk.ids());
        TestTable testTable = new TestTable(desk.sql());
        improvements = new Improvements(desk, table, testTable);
        managements = new ManagementBook(desk, table, improvements);
        tests = new TestBook(desk, testTable, improvements);
        managementSteps = new ManagementSteps(managements, desk, tests::openPositive);
        managementHistory = new ManagementHistory(managements, managementSteps, desk);
        dossiers = new DossierBook(desk, managements);
        dossierHistory = new DossierHistory(dossiers, desk);
        PlanTable planTable = new PlanTable(desk.sql());
        needs = new NeedBook(desk, planTable);
        intakes = new IntakeBook(desk, needs);
        turningPoints = new TurningPointBook(desk);
        residence = new ResidenceBook(desk, managements);
        plans = new PlanBook(desk, planTable, needs);
        leaving = new LeavingBook(this);
        areas = new AreaBook(desk);
        areaProposals = new AreaProposalBook(desk, areas);
    }

    /** Builds the books. */
    public static CareOffice open(Desk desk) {
        return new CareOffice(desk);
    }

    /** Returns what the books share. */
    public Desk desk() {
        return desk;
    }

    /** Returns managements. */
    public ManagementBook managements() {
        return managements;
    }

    /** Returns the steps of managements. */
    public ManagementSteps managementSteps() {
        return managementSteps;
    }

    /** Returns what enters managements whole, and corrects them. */
    public ManagementHistory managementHistory() {
        return managementHistory;
    }

    /** Returns what enters dossiers whole, and corrects them. */
    public DossierHistory dossierHistory() {
        return dossierHistory;
    }

    /** Returns dossiers. */
    public DossierBook dossiers() {
        return dossiers;
    }

    /** Returns tests. */
    public TestBook tests() {
        return tests;
    }

    /** Returns who counts as improved. */
    public Improvements improvements() {
        return improvements;
    }

    /** Returns what people told of themselves. */
    public IntakeBook intakes() {
        return intakes;
    }

    /** Returns what people need. */
    public NeedBook needs() {
        return needs;
    }

    /** Returns what is done about needs. */
    public PlanBook plans() {
        return plans;
    }

    /** Returns relapses and outcomes. */
    public TurningPointBook turningPoints() {
        return turningPoints;
    }

    /** Returns the book of looks at where people live. */
    public ResidenceBook residence() {
        return residence;
    }

    /** Returns proposals to leave a list. */
    public LeavingBook leaving() {
        return leaving;
    }

    /** Returns the classes of areas. */
    public AreaBook areas() {
        return areas;
    }

    /** Returns proposals about areas. */
    public AreaProposalBook areaProposals() {
        return areaProposals;
    }

    /** Starts noting faults of a form or body. */
    public Faults faults() {
        return new Faults(desk.words());
    }
}
