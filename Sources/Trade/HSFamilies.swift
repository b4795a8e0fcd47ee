/// Goods codes that the 2022 edition of the Harmonized System split, merged or renumbered, as families.
///
/// A family is a connected component of the correlation between the editions of 2017 and 2022; its smallest subheading
/// stands for it. **Comparing within a family** means: before and after 1 January 2022 the sum over the family is
/// comparable, a single member is not (8541.51 did not exist, 8548.90 no longer does, 8541.40 was mostly solar panels).
/// A family may join controlled with free goods, so whether a good is listed is always asked of its own code.
///
/// Only links that carry the bulk of a code are held. Codes that lost or gained a small part (8529.90 and 9013.80 to
/// 8524, 8802 and 8525.80 to 8806) stay alone, or whole chapters would be one family; `notes(on:)` says so.
public enum HSFamilies {
  /// The family's smallest subheading; codes in no family, and codes shorter than 6 digits, stay as they are.
  ///
  /// Longer codes are cut to their subheading first: digits beyond the sixth are national and have no correlation.
  public static func family(of code: HSCode) -> HSCode {
    let subheading = code.subheading
    return representatives[subheading] ?? subheading
  }

  /// The first `level` digits of a code, of its family where the class is a subheading or wider.
  ///
  /// - Parameter level: 2, 4, 6, 8 or 10.
  /// - Returns: `nil` for a code shorter than `level`: it does not enter that class.
  public static func commodityClass(of code: HSCode, level: Int) -> HSCode? {
    guard code.length >= level else { return nil }
    return level <= 6 && code.length >= 6 ? family(of: code).prefix(level) : code.prefix(level)
  }

  /// All subheadings of a code's family, ascending; the code's own subheading alone where it is in none.
  public static func members(ofFamily code: HSCode) -> [HSCode] {
    let wanted = family(of: code)
    let members = representatives.filter { $0.value == wanted }.keys.sorted()
    return members.isEmpty ? [wanted] : members
  }

  /// What to beware of when this code is compared across 2022; empty where nothing is known.
  public static func notes(on code: HSCode) -> [String] {
    let subheading = code.subheading
    return links.filter { $0.codes2017.contains(subheading) || $0.codes2022.contains(subheading) }
      .map(\.note).filter { !$0.isEmpty }
  }

  /// First day of the 2022 edition in the EU, China, Hong Kong, Turkey and the Eurasian union; 26 days later in the US.
  public static let adoption2022 = Day(year: 2022, month: 1, day: 1)!

  private static let representatives: [HSCode: HSCode] = {
    var parent: [HSCode: HSCode] = [:]
    func root(_ code: HSCode) -> HSCode {
      var code = code
      while let up = parent[code], up != code { code = up }
      return code
    }
    for link in links where link.joins {
      let all = link.codes2017 + link.codes2022
      for code in all where parent[code] == nil { parent[code] = code }
      let least = all.map(root).min()!
      for code in all { parent[root(code)] = least }
    }
    return Dictionary(uniqueKeysWithValues: parent.keys.map { ($0, root($0)) })
  }()
}
