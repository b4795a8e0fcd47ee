extension Report {
  /// How spellings of names were brought together to firms.
  public struct Resolution: Sendable, Equatable, Codable {
    /// `strict`, `default` or `loose`.
    public var level: String
    /// Firms by folded name and country, and firms after the merges.
    public var spellings: Int, firms: Int
    /// Merges in all, by what was decisive.
    public var reasons: [Count]
    /// The first of them, in the order in which they were made.
    public var merges: [Merge]
    /// Rows that a firm turned out to have sent to itself.
    public var selfShipments: Int
    /// Blocks of names too large to be compared: similar spellings in them stay apart.
    public var skippedBlocks: Int

    /// All parts as described above.
    public init(
      level: String, spellings: Int, firms: Int, reasons: [Count], merges: [Merge], selfShipments: Int,
      skippedBlocks: Int
    ) {
      (self.level, self.spellings, self.firms) = (level, spellings, firms)
      (self.reasons, self.merges) = (reasons, merges)
      (self.selfShipments, self.skippedBlocks) = (selfShipments, skippedBlocks)
    }

    /// How often something was decisive.
    public struct Count: Sendable, Equatable, Codable {
      /// `same words`, `similar`, `identifier`, `user's file`.
      public var reason: String, merges: Int
      public init(reason: String, merges: Int) { (self.reason, self.merges) = (reason, merges) }
    }

    /// Two spellings that became one firm.
    public struct Merge: Sendable, Equatable, Codable {
      /// Names as most often written, with their countries.
      public var first: String, firstCountry: String, second: String, secondCountry: String
      /// What was decisive, with the numbers.
      public var reason: String

      /// All parts as described above.
      public init(
        first: String, firstCountry: String, second: String, secondCountry: String, reason: String
      ) {
        (self.first, self.firstCountry) = (first, firstCountry)
        (self.second, self.secondCountry, self.reason) = (second, secondCountry, reason)
      }
    }
  }
}

/// Merges as the file that `--merges` reads: change it, and it wins next time.
///
/// Names are written as they are, so that they are found again; `-` is no country.
public func mergesCSVText(_ merges: [Report.Resolution.Merge]) -> String {
  merges.reduce(into: "action,a,b,reason,a_country,b_country\n") { text, merge in
    let countries = [merge.firstCountry, merge.secondCountry].map { $0.isEmpty ? "-" : $0 }
    let cells = ["merge", merge.first, merge.second, merge.reason] + countries
    text += csvLine(cells)
  }
}

extension TextPage {
  /// How many spellings became how many firms, and why.
  mutating func add(resolution: Report.Resolution) {
    heading("Who is who")
    let all = resolution.reasons.reduce(0) { $0 + $1.merges }
    let why = resolution.reasons.map { "\(grouped($0.merges)) by \($0.reason)" }.joined(separator: ", ")
    say(
      "\(counted(resolution.spellings, "name")) with their countries are \(counted(resolution.firms, "firm")) (--resolution "
        + "\(resolution.level)): \(counted(all, "merge"))\(why.isEmpty ? "" : ": \(why)").", indent: 2,
      hanging: 2)
    for merge in resolution.merges.prefix(Report.Resolution.shown) {
      say("\(merge.firstTitle) = \(merge.secondTitle): \(merge.reason)", .faint, indent: 4, hanging: 2)
    }
    if all > Report.Resolution.shown {
      say(
        "and \(counted(all - Report.Resolution.shown, "more merge")); --write-merges FILE has them all",
        .faint, indent: 4)
    }
    if resolution.selfShipments > 0 {
      say(
        "\(counted(resolution.selfShipments, "row")) \(resolution.selfShipments == 1 ? "is" : "are") from a firm to itself by these "
          + "merges, and no shipment.", indent: 2, hanging: 2)
    }
    if resolution.skippedBlocks > 0 {
      say(
        "\(counted(resolution.skippedBlocks, "group")) of names with a word in common \(resolution.skippedBlocks == 1 ? "is" : "are") too large to be "
          + "compared: similar spellings in them stay apart.", indent: 2, hanging: 2)
    }
  }
}

extension Report.Resolution {
  /// Merges that text shows.
  fileprivate static let shown = 10
}

extension Report.Resolution.Merge {
  fileprivate var firstTitle: String { first + (firstCountry.isEmpty ? "" : " (\(firstCountry))") }
  fileprivate var secondTitle: String { second + (secondCountry.isEmpty ? "" : " (\(secondCountry))") }
}
