public import Detection
public import Ledgers

/// Which goods are followed, and how.
public struct TraceSettings: Sendable {
  /// Whose goods.
  public var subject: Subject
  public var direction = TraceQuestion.Direction.upstream
  public var policy = MixingPolicy.fifo
  /// Parts that are kept at most; goods are followed no further beyond them, which the report says.
  public var mostParts = TraceSearch.mostParts

  /// What the goods are known by.
  public enum Subject: Sendable, Equatable {
    /// A declaration number, or `FILE:LINE`.
    case shipment(String)
    /// A firm's name, with its country in brackets where several have it: `Sun Trading (HK)`.
    case firm(String)
  }

  public init(_ subject: Subject) { self.subject = subject }
}

/// Why nothing can be traced: one line that says what to type instead.
public struct TraceError: Error, Equatable, CustomStringConvertible {
  public let description: String
}
