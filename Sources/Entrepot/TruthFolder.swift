internal import Evaluation
internal import Foundation

/// The folder of an answer key (`entrepot.truth/1`): `truth.json` and the CSV files beside it.
struct TruthFolder {
  let key: TruthKey
  let stamp: Stamp

  /// What truth.json says of the data.
  struct Stamp: Decodable {
    let schema: String
    let seed: UInt64?, rows: Int?, layout: String?
    /// Schemes and decoys by kind.
    let schemes: [String: Int]
  }

  /// - Throws: `TruthError` with file, line and remedy.
  init(_ folder: String) throws(TruthError) {
    let path = "\(folder)/truth.json"
    let bytes = try TruthFolder.bytes(path)
    stamp = try TruthFolder.stamp(bytes, path)
    key = try TruthKey(folder: folder) { name throws(TruthError) in
      try TruthFolder.bytes("\(folder)/\(name)")
    }
    try key.check(counts: stamp.schemes, file: path)
  }

  /// The schema comes first: a key of another version may lack what this one needs.
  private static func stamp(_ bytes: [UInt8], _ path: String) throws(TruthError) -> Stamp {
    struct Schema: Decodable { let schema: String }
    do {
      let schema = try JSONDecoder().decode(Schema.self, from: Data(bytes)).schema
      guard schema == TruthKey.schema else { throw TruthError(file: path, .otherSchema(schema)) }
      return try JSONDecoder().decode(Stamp.self, from: Data(bytes))
    } catch let error as TruthError {
      throw error
    } catch {
      throw TruthError(file: path, line: 1, .notJSON(reason: reason(error)))
    }
  }

  private static func reason(_ error: any Error) -> String {
    switch error {
    case DecodingError.keyNotFound(let key, _): "it has no '\(key.stringValue)'"
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
      "'\(context.codingPath.map(\.stringValue).joined(separator: "."))' is of the wrong type"
    default: "it is not JSON"
    }
  }

  private static func bytes(_ path: String) throws(TruthError) -> [UInt8] {
    do { return Array(try Data(contentsOf: URL(fileURLWithPath: path))) } catch {
      let isThere = FileManager.default.fileExists(atPath: path)
      throw TruthError(
        file: path, .cannotRead(reason: isThere ? "the file cannot be read" : "there is no such file"))
    }
  }
}
