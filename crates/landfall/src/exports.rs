//! `landfall env`: endpoint and credentials as exports for a shell.

use control::credentials::{Credentials, Principal};

use crate::Failure;
use crate::cli::Shell;
use crate::config::Config;
use crate::data_dir;

/// The exports, one a line.
pub(crate) fn text(config: &Config, shell: Shell) -> Result<String, Failure> {
    let credentials = Credentials::load(&config.data_dir).map_err(|error| {
        format!("{error}. The first `landfall serve` with this data directory makes the file")
    })?;
    let principal = credentials.first().ok_or("the credentials file names nobody")?;
    let endpoint = endpoint(config)?;
    let mut text = exports(&endpoint, principal, &config.region, shell);
    // What databases can be trusted by; there is none before the first start.
    let authority = dbhost::Authority::file_in(&config.data_dir);
    if let Ok(authority) = std::path::absolute(authority)
        && authority.is_file()
    {
        text += &export("LANDFALL_CA_BUNDLE", &authority.to_string_lossy(), shell);
    }
    Ok(text)
}

/// Where the server is; told from the configuration where none has run.
pub(crate) fn endpoint(config: &Config) -> Result<String, Failure> {
    match data_dir::find_run(&config.data_dir) {
        Some((run, true)) => Ok(run.endpoint),
        Some((run, false)) => {
            eprintln!(
                "landfall: no server runs on {}; this is where the last one was",
                config.data_dir.display()
            );
            Ok(run.endpoint)
        }
        None if config.listen.ends_with(":0") => Err(format!(
            "no server runs on {}, so its port is not known: start it with `landfall serve`",
            config.data_dir.display()
        )
        .into()),
        None => {
            eprintln!("landfall: no server runs on {} yet", config.data_dir.display());
            Ok(format!("http://{}", config.listen))
        }
    }
}

fn exports(endpoint: &str, principal: &Principal, region: &str, shell: Shell) -> String {
    let mut variables = vec![
        ("AWS_ENDPOINT_URL", endpoint),
        ("AWS_ACCESS_KEY_ID", principal.access_key_id.as_str()),
        ("AWS_SECRET_ACCESS_KEY", principal.secret_access_key.expose()),
        ("AWS_REGION", region),
        ("AWS_DEFAULT_REGION", region),
    ];
    if let Some(token) = &principal.session_token {
        variables.push(("AWS_SESSION_TOKEN", token.expose()));
    }
    variables.iter().map(|(name, value)| export(name, value, shell)).collect()
}

/// One export, a line.
fn export(name: &str, value: &str, shell: Shell) -> String {
    match shell {
        Shell::Sh => format!("export {name}='{}'\n", value.replace('\'', r"'\''")),
        Shell::Fish => {
            format!("set -gx {name} '{}'\n", value.replace('\\', r"\\").replace('\'', r"\'"))
        }
        Shell::Powershell => format!("$Env:{name} = '{}'\n", value.replace('\'', "''")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use api::value::Secret;

    #[test]
    fn values_are_quoted_for_each_shell() {
        let mut principal = Principal::root("KEY", Secret::new(r"it's $HOME\`x`"), "000000000000");
        principal.session_token = None;
        let lines = |shell| {
            let text = exports("http://127.0.0.1:1", &principal, "us-east-1", shell);
            text.lines().skip(2).take(2).map(str::to_owned).collect::<Vec<_>>()
        };
        assert_eq!(
            lines(Shell::Sh),
            [r"export AWS_SECRET_ACCESS_KEY='it'\''s $HOME\`x`'", "export AWS_REGION='us-east-1'"]
        );
        assert_eq!(
            lines(Shell::Fish),
            [r"set -gx AWS_SECRET_ACCESS_KEY 'it\'s $HOME\\`x`'", "set -gx AWS_REGION 'us-east-1'"]
        );
        assert_eq!(
            lines(Shell::Powershell),
            [r"$Env:AWS_SECRET_ACCESS_KEY = 'it''s $HOME\`x`'", "$Env:AWS_REGION = 'us-east-1'"]
        );
    }

    #[test]
    fn a_posix_shell_reads_back_what_was_written() {
        let secret = "a'b\"c$(false)`d`\\e!*";
        let principal = Principal::root("KEY", Secret::new(secret), "000000000000");
        let mut script = exports("http://127.0.0.1:1", &principal, "us-east-1", Shell::Sh);
        script.push_str("printf %s \"$AWS_SECRET_ACCESS_KEY\"");
        let output =
            std::process::Command::new("sh").arg("-c").arg(&script).output().expect("sh runs");
        assert_eq!(String::from_utf8_lossy(&output.stdout), secret);
    }
}
