package vn.hoanhap.registry.units.data;

/**
 * Describes one kind of unit, for example a ward.
 *
 * @param code the code, for example {@code WARD}
 * @param level the level to which units of this kind belong
 * @param prefix the Vietnamese word before the name, for example {@code Phường}
 * @param english the English word after the name, for example {@code Ward}
 */
public record UnitKind(String code, UnitLevel level, String prefix, String english) {}
