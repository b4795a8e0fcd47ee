// Lists that reports of earlier versions do not have are empty in them. Synthesised decoding takes the overload that
// fits a list's type best, so these hold wherever such a list is decoded in this module.
extension KeyedDecodingContainer {
  /// What links the legs of a route: not there before links were graded.
  func decode(_ type: [RouteReport.Link].Type, forKey key: Key) throws -> [RouteReport.Link] {
    try decodeIfPresent(type, forKey: key) ?? []
  }

  /// How much has which evidence grade: not there before lots were graded.
  func decode(_ type: [TraceReport.GradeShare].Type, forKey key: Key) throws -> [TraceReport.GradeShare] {
    try decodeIfPresent(type, forKey: key) ?? []
  }

  /// The hubs of a destination: not there before ledgers were kept.
  func decode(_ type: [HubReport].Type, forKey key: Key) throws -> [HubReport] {
    try decodeIfPresent(type, forKey: key) ?? []
  }
}
