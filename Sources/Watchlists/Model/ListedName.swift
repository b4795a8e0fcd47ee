public import Trade

/// A name of a listed party.
public struct ListedName: Sendable, Hashable {
  /// What kind of name.
  public enum Kind: UInt8, Sendable, Hashable, CaseIterable {
    /// The name the list leads with.
    case primary
    /// Another name in use.
    case alias
    /// A name no longer in use.
    case former
    /// A name the list itself calls weak or of low quality: too common to match alone.
    case weak
    /// The name in the letters of its own country.
    case otherScript
    /// A name mentioned in the remarks only; as weak as `weak`, and not among the aliases the list counts.
    case remark
  }

  /// The name as the list writes it.
  public var text: String
  /// What kind of name.
  public var kind: Kind

  /// A name and its kind.
  public init(_ text: String, _ kind: Kind) { (self.text, self.kind) = (text, kind) }
}

/// An address of a listed party.
public struct ListedAddress: Sendable, Hashable {
  /// Street, town, country as the list writes them, parted by commas; may be the country alone.
  public var text: String
  /// The country, where it was understood.
  public var country: CountryCode

  /// An address and its country.
  public init(_ text: String, _ country: CountryCode = .none) { (self.text, self.country) = (text, country) }
}
