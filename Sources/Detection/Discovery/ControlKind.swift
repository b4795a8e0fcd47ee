/// What discoveries are compared with.
public enum ControlKind: String, Sendable, CaseIterable {
  /// Classes that no list names, of the same hub firms and of comparable ones.
  case goods
  /// Controlled classes a year before the measure.
  case date
  /// Controlled classes sent to countries without an embargo.
  case destination

  /// In words.
  public var title: String {
    switch self {
    case .goods: "uncontrolled classes of the same and of comparable hub firms"
    case .date: "controlled classes a year before the measure"
    case .destination: "controlled classes to countries without an embargo"
    }
  }
}
