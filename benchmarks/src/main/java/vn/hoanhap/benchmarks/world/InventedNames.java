package vn.hoanhap.benchmarks.world;

import java.util.List;
import java.util.Random;

/**
 * Invents names that are spread as Vietnamese names are: a third of all people share one family name, and half of the middle
 * names are two words. A search that only works on rare names would look fast on names drawn evenly.
 */
public final class InventedNames {

    /** Family names with their shares in thousandths, rounded; the rest is drawn evenly. */
    private static final List<Share> FAMILIES = List.of(
            new Share("Nguyễn", 315),
            new Share("Trần", 110),
            new Share("Lê", 90),
            new Share("Phạm", 70),
            new Share("Huỳnh", 50),
            new Share("Võ", 45),
            new Share("Phan", 45),
            new Share("Đặng", 25),
            new Share("Bùi", 25),
            new Share("Đỗ", 20),
            new Share("Hồ", 20),
            new Share("Ngô", 20),
            new Share("Dương", 20),
            new Share("Lý", 10));

    private static final List<String> RARE = List.of(
            "Trương", "Đinh", "Mai", "Tô", "Cao", "Lâm", "Thái", "Châu", "Kiều", "Tạ", "Quách", "Lưu", "Từ", "Hà");

    private static final List<String> MIDDLES = List.of(
            "Văn",
            "Thị",
            "Văn",
            "Thị",
            "Hữu",
            "Đức",
            "Minh",
            "Thanh",
            "Ngọc",
            "Quốc",
            "Thị Kim",
            "Thị Ngọc",
            "Hoàng",
            "Công",
            "Thị Mỹ",
            "Phước",
            "Tấn",
            "Thành",
            "Anh",
            "Gia");

    private static final List<String> GIVEN = List.of(
            "An", "Anh", "Ánh", "Bảo", "Bình", "Cường", "Châu", "Chi", "Danh", "Diễm", "Dũng", "Dung", "Duy", "Đạt",
            "Đông", "Giang", "Hà", "Hải", "Hạnh", "Hằng", "Hậu", "Hiền", "Hiếu", "Hoa", "Hòa", "Hồng", "Huệ", "Hùng",
            "Huy", "Hương", "Khang", "Khánh", "Khoa", "Kiệt", "Kiều", "Lan", "Liên", "Linh", "Loan", "Long", "Lộc",
            "Luân", "Mai", "Mạnh", "Minh", "Mỹ", "Nam", "Nga", "Ngân", "Nghĩa", "Ngọc", "Nguyên", "Nhân", "Nhi",
            "Nhung", "Oanh", "Phát", "Phong", "Phúc", "Phụng", "Phương", "Quang", "Quân", "Quý", "Quyên", "Sang", "Sơn",
            "Tài", "Tâm", "Tân", "Thảo", "Thắng", "Thi", "Thịnh", "Thu", "Thủy", "Thư", "Tiên", "Tín", "Toàn", "Trang",
            "Trâm", "Trí", "Trinh", "Trung", "Trúc", "Tú", "Tuấn", "Tùng", "Tuyền", "Tuyết", "Uyên", "Vân", "Việt",
            "Vinh", "Vũ", "Vy", "Xuân", "Yến");

    private record Share(String family, int thousandths) {}

    private final Random random;

    /** Draws from a fixed seed: every run has the same people. */
    public InventedNames(long seed) {
        random = new Random(seed);
    }

    /** Returns the next name. */
    public String next() {
        return family() + " " + one(MIDDLES) + " " + one(GIVEN);
    }

    private String family() {
        int left = random.nextInt(1_000);
        for (Share share : FAMILIES) {
            left -= share.thousandths();
            if (left < 0) {
                return share.family();
            }
        }
        return one(RARE);
    }

    private String one(List<String> names) {
        return names.get(random.nextInt(names.size()));
    }
}
