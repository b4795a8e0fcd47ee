/// A point on the globe, in degrees: north and east are positive.
public struct GlobePoint: Sendable, Hashable {
  /// −90...90.
  public let latitude: Double
  /// −180...180.
  public let longitude: Double

  public init(latitude: Double, longitude: Double) {
    (self.latitude, self.longitude) = (latitude, longitude)
  }
}

extension CountryCode {
  /// About the middle of the country, to a tenth of a degree, for maps; `nil` for none and for codes of no country.
  public var centre: GlobePoint? {
    rawValue < CountryCode.tableSize ? CountryCentres.table[Int(rawValue)] : nil
  }
}

/// The rows of `Resources/centres.csv`, which names its source at its head.
private enum CountryCentres {
  /// By the raw value of the code.
  static let table: [GlobePoint?] = {
    var table = [GlobePoint?](repeating: nil, count: CountryCode.tableSize)
    for line in PackageResources.centres_csv.split(separator: UInt8(ascii: "\n"))
    where line.first != UInt8(ascii: "#") {
      let fields = line.split(separator: UInt8(ascii: ",")).map { String(decoding: $0, as: UTF8.self) }
      guard fields.count == 3, let code = CountryCode(fields[0]), let latitude = Double(fields[1]),
        let longitude = Double(fields[2])
      else { continue }
      table[Int(code.rawValue)] = GlobePoint(latitude: latitude, longitude: longitude)
    }
    return table
  }()
}
