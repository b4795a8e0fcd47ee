/// How terminal text is laid out. It changes the form, never the findings.
public struct TextStyle: Sendable, Equatable {
  /// Cells of a line; less than 40 is taken as 40.
  public var width: Int
  /// Whether ANSI colours are used.
  public var color: Bool
  /// Whether long names are wrapped over several lines instead of cut in the middle.
  public var fullNames: Bool
  /// Routes listed per destination; `nil` for all.
  public var top: Int?
  /// The first so many routes of a destination are shown with their source rows.
  public var evidenceRoutes: Int
  /// Source rows shown of each leg of such a route.
  public var evidenceRows = 5

  /// A style for lines of `width` cells; as plain as can be, 20 routes, where nothing else is said.
  public init(
    width: Int, color: Bool = false, fullNames: Bool = false, top: Int? = 20, evidenceRoutes: Int = 3
  ) {
    self.evidenceRoutes = evidenceRoutes
    (self.width, self.color, self.fullNames, self.top) = (max(40, width), color, fullNames, top)
  }
}

/// What a piece of text means to the eye.
enum Tone: Sendable {
  case plain, strong, heading, faint, urgent, warning

  /// Parameters of the ANSI sequence "select graphic rendition" (ECMA-48 §8.3.117).
  fileprivate var parameters: String? {
    switch self {
    case .plain: nil
    case .strong: "1"
    case .heading: "1;36"
    case .faint: "2"
    case .urgent: "1;33"
    case .warning: "1;31"
    }
  }
}

/// Colours text, or leaves it alone.
struct Ink: Sendable {
  let isOn: Bool

  func callAsFunction(_ text: String, _ tone: Tone) -> String {
    guard isOn, !text.isEmpty, let parameters = tone.parameters else { return text }
    return "\u{1B}[\(parameters)m\(text)\u{1B}[0m"
  }
}
