/// A column of the shipment model. Raw values are what `--map FIELD=COLUMN` and layout files say.
public enum Field: String, CaseIterable, Sendable, Hashable, Codable {
  case date, declaration, itemNumber, direction, procedure
  case consignor, consignorCountry, consignorAddress, consignorID
  case consignee, consigneeCountry, consigneeAddress, consigneeID
  case maker, makerCountry, brand
  case declarant, declarantCountry, declarantID
  case contractHolder, contractHolderCountry, contractHolderID
  case tradingCountry, dispatch, origin, destination
  case hsCode, description
  case netMassKg, grossMassKg, quantity, unit
  case valueUSD, value, currency
  case bill, container, serial, partNumber, incoterms, transportMode, portOfLading, portOfUnlading

  /// What the cells of a field hold, and so how they are read and checked.
  public enum Kind: Sendable {
    case date, party, country, goodsCode, amount, mass, number, currency, direction, text
  }

  /// What the cells hold.
  public var kind: Kind {
    switch self {
    case .date: .date
    case .consignor, .consignee, .maker, .declarant, .contractHolder: .party
    case .consignorCountry, .consigneeCountry, .makerCountry, .declarantCountry, .contractHolderCountry,
      .tradingCountry, .dispatch, .origin, .destination:
      .country
    case .hsCode: .goodsCode
    case .valueUSD, .value: .amount
    case .netMassKg, .grossMassKg: .mass
    case .quantity: .number
    case .currency: .currency
    case .direction: .direction
    default: .text
    }
  }

  /// A few words for messages.
  public var meaning: String {
    switch self {
    case .date: "day of the shipment or declaration"
    case .declaration: "declaration, bill or delivery number"
    case .itemNumber: "number of the item in its declaration"
    case .direction: "import or export"
    case .procedure: "customs procedure"
    case .consignor: "who sent the goods"
    case .consignee: "who received the goods"
    case .maker: "who made the goods"
    case .brand: "trade mark"
    case .declarant: "who declared the goods"
    case .contractHolder: "who holds the contract"
    case .tradingCountry: "country of the contract partner"
    case .dispatch: "country the goods were sent from"
    case .origin: "country where the goods were made"
    case .destination: "last known destination"
    case .hsCode: "goods code"
    case .description: "goods in words"
    case .netMassKg: "net mass"
    case .grossMassKg: "gross mass"
    case .quantity: "number of pieces or other units"
    case .unit: "unit of the quantity"
    case .valueUSD: "value in US dollars"
    case .value: "value in another currency"
    case .currency: "currency of the value"
    case .bill: "bill of lading"
    case .container: "container number"
    case .serial: "serial number"
    case .partNumber: "part number of the maker"
    case .incoterms: "terms of delivery"
    case .transportMode: "mode of transport"
    case .portOfLading: "port of lading"
    case .portOfUnlading: "port of unlading"
    default: words
    }
  }

  /// The field with this name, whatever its case and with or without `-`, `_` and blanks.
  public init?(named name: String) {
    let key = Field.key(name)
    guard let field = Field.allCases.first(where: { Field.key($0.rawValue) == key }) else { return nil }
    self = field
  }

  private static func key(_ name: String) -> String {
    name.lowercased().filter { !"-_ ".contains($0) }
  }

  /// `consignorCountry` as "consignor country".
  private var words: String {
    rawValue.replacing("ID", with: " number").reduce(into: "") { text, letter in
      text += letter.isUppercase ? " " + letter.lowercased() : String(letter)
    }
  }
}

extension Field: CustomStringConvertible {
  /// The name as in layouts, `--map` and messages.
  public var description: String { rawValue }
}

extension Field: Comparable {
  /// The order of declaration, which is the order of every list of fields.
  public static func < (a: Field, b: Field) -> Bool { a.place < b.place }
  private var place: Int { Field.allCases.firstIndex(of: self)! }
}
