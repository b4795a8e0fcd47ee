public import Trade

/// How one column writes its days.
///
/// `day` reads every form in which a cell alone leaves no doubt, so a column may mix them; only for cells of two
/// short numbers and a year the column decides which is the day.
public struct DateFormat: Sendable, Equatable {
  /// The form of most cells.
  public enum Shape: String, Sendable, CaseIterable {
    case yearFirst = "yyyy-mm-dd"
    case numeric = "dd.mm.yyyy or mm/dd/yyyy"
    case monthName = "dd-Mon-yyyy"
    case compact = "yyyymmdd"
    case serial = "Excel day number"
  }

  /// Which of two short numbers is the day.
  public enum Order: String, Sendable, Codable {
    case dayFirst = "day-first"
    case monthFirst = "month-first"
  }

  /// What the order was decided from.
  public enum Basis: Sendable, Equatable {
    /// The form leaves no doubt.
    case form
    /// So many cells can only be read in this order, and so many only in the other (they are no dates then).
    case values(agreeing: Int, contrary: Int)
    /// No cell tells: the order is that of the layout, of the country, of dots between the numbers, or day first.
    case assumed(reason: String)
  }

  /// The form of most cells.
  public let shape: Shape
  /// The order of cells of two short numbers and a year.
  public let order: Order
  /// What stands between the numbers of most cells; 0 where nothing does.
  public let separator: UInt8
  /// Whether 5-digit cells are Excel day numbers.
  public let readsSerials: Bool
  /// Why this format and no other.
  public let basis: Basis

  /// A format with its reason.
  public init(
    _ shape: Shape, order: Order = .dayFirst, separator: UInt8 = 0, readsSerials: Bool = false,
    basis: Basis = .form
  ) {
    (self.shape, self.order, self.separator, self.basis) = (shape, order, separator, basis)
    self.readsSerials = readsSerials || shape == .serial
  }

  /// `YYYY-MM-DD`.
  public static let iso = DateFormat(.yearFirst, separator: UInt8(ascii: "-"))

  /// The day of a cell, UTF-8; `nil` where it is no date in this column.
  public func day(_ cell: Span<UInt8>) -> Day? {
    switch DateCell(cell) {
    case .exact(let day, _): return day
    case .serial(let day): return readsSerials ? day : nil
    case .numeric(let first, let second, let year, _):
      let isDayFirst = order == .dayFirst
      return Day(year: year, month: isDayFirst ? second : first, day: isDayFirst ? first : second)
    case nil: return nil
    }
  }

  /// The day of a cell.
  public func day(_ cell: UnsafeBufferPointer<UInt8>) -> Day? { unsafe day(cell.span) }

  /// The day of a cell.
  public func day(_ cell: String) -> Day? { day(Array(cell.utf8).span) }

  /// Whether the order of day and month had to be assumed.
  public var isAssumed: Bool {
    if case .assumed = basis { true } else { false }
  }

  static let months: [[UInt8]: Int] = {
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
      "november", "december",
    ]
    var months = [Array("sept".utf8): 9]
    for (index, name) in names.enumerated() {
      months[Array(name.utf8)] = index + 1
      months[Array(name.utf8.prefix(3))] = index + 1
    }
    return months
  }()
}

extension DateFormat: CustomStringConvertible {
  /// `dd/mm/yyyy (day first, decided by 812 cells)`.
  public var description: String {
    guard shape == .numeric else { return shape.rawValue }
    let mark = String(UnicodeScalar(separator))
    let form = order == .dayFirst ? "dd\(mark)mm\(mark)yyyy" : "mm\(mark)dd\(mark)yyyy"
    switch basis {
    case .form: return form
    case .values(let agreeing, 0): return "\(form) (decided by \(agreeing) cells)"
    case .values(let agreeing, let contrary):
      return "\(form) (decided by \(agreeing) cells against \(contrary))"
    case .assumed(let reason): return "\(form) (assumed: no cell tells day from month; \(reason))"
    }
  }
}
