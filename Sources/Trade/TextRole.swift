/// Texts of a row that are kept word for word where they are asked for, beside the declaration number.
public enum TextRole: Int, Sendable, CaseIterable {
  case consignorAddress, consigneeAddress, consignorID, consigneeID
}
