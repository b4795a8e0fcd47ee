extension Regime {
  /// The regimes that come with the program, in the order of the help text.
  public static let builtIn: [Regime] = sources.map { file in
    do {
      return try RegimeReader.regime(file.bytes, name: "\(file.id).json", extending: [])
    } catch {
      preconditionFailure("\(error)")  // a test loads all of them
    }
  }

  /// A built-in regime by its id.
  public static func named(_ id: String) -> Regime? { builtIn.first { $0.id == id } }

  /// The ids of the built-in regimes.
  public static var builtInNames: [String] { sources.map(\.id) }

  /// Reads a regime file of the user, which may extend a built-in regime.
  ///
  /// - Parameters:
  ///   - bytes: The whole file: JSON, UTF-8.
  ///   - name: What errors call the file.
  public static func load(bytes: [UInt8], name: String) throws(RegimeError) -> Regime {
    try RegimeReader.regime(bytes, name: name, extending: builtIn)
  }

  /// The bytes a built-in regime was read from, for the receipt of a report; `nil` for other ids.
  public static func source(of id: String) -> [UInt8]? { sources.first { $0.id == id }?.bytes }

  private static let sources: [(id: String, bytes: [UInt8])] = [
    ("russia", PackageResources.russia_json), ("belarus", PackageResources.belarus_json),
    ("iran", PackageResources.iran_json), ("north-korea", PackageResources.north_korea_json),
  ]
}
