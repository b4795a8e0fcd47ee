// The room of Console.
