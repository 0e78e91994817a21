using DigestBot.Storage;
using Microsoft.Extensions.Options;

namespace DigestBot.Configuration;

[OptionsValidator]
internal sealed partial class StorageOptionsValidator : IValidateOptions<StorageOptions>;
