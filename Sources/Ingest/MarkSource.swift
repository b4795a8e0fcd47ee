internal import Trade

/// What kind of column marks are taken from; in the order in which the columns of a row are looked at.
enum MarkSource: Sendable, CaseIterable {
  case container, bill, serial, partNumber, brand, description

  /// The field whose column it is.
  var field: Field {
    switch self {
    case .container: .container
    case .bill: .bill
    case .serial: .serial
    case .partNumber: .partNumber
    case .brand: .brand
    case .description: .description
    }
  }

  /// What the pieces of a cell can be marks of; `nil` where their shape tells.
  var ownKind: MarkKind? {
    switch self {
    case .container, .description: nil
    case .bill: .bill
    case .serial: .serial
    case .partNumber: .partNumber
    case .brand: .brand
    }
  }
}
