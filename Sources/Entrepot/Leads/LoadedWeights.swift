public import Detection
internal import Foundation
internal import Ingest
internal import Reporting

/// Weights of evidence with the digest of the file they were read from.
public struct LoadedWeights: Sendable {
  /// What evidence is worth.
  public let weights: LeadWeights
  /// Where the weights come from, in a sentence.
  public let provenance: String
  /// Name and SHA-256 of the file, and whether it is the product's own.
  public let name: String, sha256: String, isBuiltIn: Bool

  /// The weights of the product: `Sources/Entrepot/Resources/lead-weights.json`.
  public static let builtIn: LoadedWeights = {
    do {
      return try LoadedWeights(PackageResources.lead_weights_json, name: "lead-weights.json", isBuiltIn: true)
    } catch {
      preconditionFailure("the weights of the product cannot be read: \(error)")
    }
  }()

  /// Weights of the user's own (`--weights FILE`).
  ///
  /// - Throws: `WeightsError`, naming the file, what is wrong with it and what to do.
  public init(bytes: [UInt8], name: String) throws(WeightsError) {
    try self.init(bytes, name: name, isBuiltIn: false)
  }

  private init(_ bytes: [UInt8], name: String, isBuiltIn: Bool) throws(WeightsError) {
    let file: WeightsFile
    do {
      file = try JSONDecoder().decode(WeightsFile.self, from: Data(bytes))
    } catch {
      throw WeightsError(file: name, .notReadable(decodingProblem(error)))
    }
    guard file.schema == WeightsFile.currentSchema else {
      throw WeightsError(file: name, .otherSchema(file.schema))
    }
    guard file.base.isFinite, abs(file.base) <= WeightsFile.most else {
      throw WeightsError(file: name, .outOfRange("base"))
    }
    var weights: [EvidenceKind: Double] = [:]
    for (key, value) in file.weights.sorted(by: { $0.key < $1.key }) {
      guard let kind = EvidenceKind(rawValue: key) else {
        throw WeightsError(file: name, .unknownKind(visibleText(String(key.prefix(60)))))
      }
      guard (0...WeightsFile.most).contains(value) else {
        throw WeightsError(file: name, .outOfRange("weights.\(key)"))
      }
      weights[kind] = value
    }
    self.weights = LeadWeights(base: file.base, weights)
    (provenance, self.name, sha256, self.isBuiltIn) = (file.provenance, name, SHA256.hex(bytes), isBuiltIn)
  }
}

/// A file of weights: `{"schema": "entrepot.weights/1", "provenance": "...", "base": -7.8, "weights": {"declared make": 11.9, ...}}`.
public struct WeightsFile: Codable, Sendable {
  static let currentSchema = "entrepot.weights/1"
  /// Log-odds beyond this say no more.
  static let most = 100.0

  var schema = WeightsFile.currentSchema
  public var provenance: String
  public var base: Double
  /// By the name of the kind of evidence; those left out weigh nothing.
  public var weights: [String: Double]

  public init(provenance: String, _ weights: LeadWeights) {
    (self.provenance, base) = (provenance, weights.base)
    self.weights = Dictionary(uniqueKeysWithValues: EvidenceKind.allCases.map { ($0.rawValue, weights[$0]) })
  }

  /// As it stands in a file; keys are sorted.
  public var text: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let data = (try? encoder.encode(self)) ?? Data()
    return String(decoding: data, as: UTF8.self) + "\n"
  }
}

/// What is wrong with a file of weights.
public struct WeightsError: Error, Equatable, CustomStringConvertible {
  public enum Problem: Equatable, Sendable {
    case notReadable(String)
    case otherSchema(String)
    case unknownKind(String)
    case outOfRange(String)
  }
  public let file: String, problem: Problem

  init(file: String, _ problem: Problem) { (self.file, self.problem) = (file, problem) }

  public var description: String {
    let remedy = "copy Sources/Entrepot/Resources/lead-weights.json and change its numbers"
    return switch problem {
    case .notReadable(let reason): "\(file): not a file of weights (\(reason)); \(remedy)"
    case .otherSchema(let schema):
      "\(file): schema is '\(schema)', not '\(WeightsFile.currentSchema)'; \(remedy)"
    case .unknownKind(let kind):
      "\(file): weights.\(kind): no such evidence; known are \(EvidenceKind.allCases.map(\.rawValue).joined(separator: ", "))"
    case .outOfRange(let path):
      "\(file): \(path) must be a number from 0 to \(Int(WeightsFile.most)) (base: from -\(Int(WeightsFile.most)))"
    }
  }
}
