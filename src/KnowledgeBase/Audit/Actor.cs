namespace KnowledgeBase.Audit;

/// <summary>As what somebody acts. Stored by name.</summary>
public enum ActorKind
{
    /// <summary>The app by itself: watched folders, background services.</summary>
    App,

    /// <summary>Whoever calls a command on the machine itself.</summary>
    Command,

    /// <summary>A person who has signed in.</summary>
    Person,

    /// <summary>A program with an API token, in the name of the person whose token it is.</summary>
    Token,

    /// <summary>A visitor of whom nothing is known.</summary>
    Anonymous,
}

/// <summary>Who acts.</summary>
/// <param name="Name">Name of the account; of a command the user of the machine; of a visitor <c>-</c>.</param>
/// <param name="Kind">As what.</param>
/// <param name="Address">Where the connection comes from, as an IP address; null where there is none.</param>
public sealed record Actor(string Name, ActorKind Kind, string? Address = null)
{
    /// <summary>The app by itself.</summary>
    public static readonly Actor App = new("app", ActorKind.App);

    /// <summary>The name; null for the app by itself.</summary>
    public string? Somebody => Kind == ActorKind.App ? null : Name;
}

/// <summary>Tells use cases who acts, so that what they store and the audit log can say it.</summary>
public interface ICurrentActor
{
    Actor Current { get; }
}

/// <summary>A process that serves nobody: commands, and tests of the core.</summary>
public sealed class CommandActor : ICurrentActor
{
    public Actor Current { get; } = new(Environment.UserName, ActorKind.Command);
}
