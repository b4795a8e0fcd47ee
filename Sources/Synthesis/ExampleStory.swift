public import WorkPool
public struct ExampleStory { public init() {}
  public func files(on pool: WorkPool) throws -> [(String,[UInt8])] { [] } }
