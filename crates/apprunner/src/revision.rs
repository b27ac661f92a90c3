//! Configurations in numbered, unchangeable revisions, as auto scaling configurations,
//! observability configurations and VPC connectors are.

use std::collections::BTreeSet;
use std::sync::Arc;

use api::generated::apprunner::{InvalidRequestException, ServiceQuotaExceededException};
use api::value::Timestamp;
use control::call::{Call, Reading};
use control::lifecycle::{Lifecycle, Resource, Status};
use serde::{Deserialize, Serialize};

use crate::fault::{clip, invalid, quota};
use crate::name::{self, Kind, Named};

/// Statuses of a revision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum RevisionStatus {
    /// It can be used.
    Active,
    /// It was deleted. It can still be described for a while.
    Inactive,
}

impl Status for RevisionStatus {
    const RESOURCE: &'static str = "configuration or VPC connector";
    const EDGES: &'static [(Self, Self)] = &[(Self::Active, Self::Inactive)];
    const RESTING: &'static [Self] = &[Self::Active, Self::Inactive];

    fn as_str(self) -> &'static str {
        match self {
            Self::Active => "ACTIVE",
            Self::Inactive => "INACTIVE",
        }
    }
}

/// What every revision has.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Revision {
    /// Its ARN, and its id in the store.
    pub arn: String,
    /// The name that it shares with other revisions.
    pub name: String,
    /// From 1 on.
    pub number: i32,
    /// Absent for what was there from the beginning.
    pub(crate) created_unix_millis: Option<i64>,
    pub(crate) deleted_unix_millis: Option<i64>,
    pub(crate) lifecycle: Lifecycle<RevisionStatus>,
}

impl Revision {
    pub(crate) fn is_active(&self) -> bool {
        self.lifecycle.status() == RevisionStatus::Active
    }

    pub(crate) fn status(&self) -> String {
        self.lifecycle.status().as_str().to_owned()
    }

    pub(crate) fn created(&self) -> Option<Timestamp> {
        self.created_unix_millis.map(Timestamp::from_unix_millis)
    }

    pub(crate) fn deleted(&self) -> Option<Timestamp> {
        self.deleted_unix_millis.map(Timestamp::from_unix_millis)
    }

    /// Sorts by name, then by number.
    pub(crate) fn order(&self) -> String {
        format!("{}/{:010}", self.name, self.number)
    }
}

/// A kind of resource that has revisions.
pub(crate) trait Revised: Resource<Status = RevisionStatus> {
    /// What stands in its ARN.
    const IN_ARN: Kind;
    /// What it is called in messages.
    const WHAT: &'static str;
    /// Most names in a region.
    const NAMES_MAX: usize;
    /// Most active revisions of a name.
    const REVISIONS_MAX: usize;

    fn revision(&self) -> &Revision;
    fn revision_mut(&mut self) -> &mut Revision;
    /// Every revision of the scope, deleted and built-in ones included.
    fn all(reading: &impl Reading) -> Vec<Arc<Self>>;
}

/// The next revision of a name.
pub(crate) fn next<R: Revised>(
    call: &Call<'_, '_>,
    name: &str,
) -> Result<Revision, ServiceQuotaExceededException> {
    let all = R::all(call);
    let active = all.iter().map(|known| known.revision()).filter(|known| known.is_active());
    let names: BTreeSet<&str> = active.clone().map(|known| known.name.as_str()).collect();
    if !names.contains(name) && names.len() >= R::NAMES_MAX {
        return Err(quota(&format!("names of {}s", R::WHAT), R::NAMES_MAX, "in a region"));
    }
    if active.filter(|known| known.name == name).count() >= R::REVISIONS_MAX {
        let what = format!("revisions of an {}", R::WHAT);
        return Err(quota(&what, R::REVISIONS_MAX, "under one name"));
    }
    let same = all.iter().map(|known| known.revision()).filter(|known| known.name == name);
    let number = same.map(|known| known.number).max().unwrap_or(0) + 1;
    Ok(numbered::<R>(call, name, number))
}

/// The only revision of a name.
pub(crate) fn first<R: Revised>(
    call: &Call<'_, '_>,
    name: &str,
) -> Result<Revision, ServiceQuotaExceededException> {
    if listed::<R>(call, None, false).len() >= R::NAMES_MAX {
        return Err(quota(&format!("{}s", R::WHAT), R::NAMES_MAX, "in a region"));
    }
    Ok(numbered::<R>(call, name, 1))
}

fn numbered<R: Revised>(call: &Call<'_, '_>, name: &str, number: i32) -> Revision {
    let id = name::id(&call.environment().ambient);
    Revision {
        arn: name::arn(call.scope(), R::IN_ARN, &format!("{name}/{number}/{id}")),
        name: name.to_owned(),
        number,
        created_unix_millis: Some(call.now().unix_millis()),
        deleted_unix_millis: None,
        lifecycle: call.begin(RevisionStatus::Active),
    }
}

/// The revision that an ARN, whole or in part, means; deleted ones only where it is whole.
pub(crate) fn find<R: Revised>(reading: &impl Reading, text: &str) -> Option<Arc<R>> {
    let named = name::named(reading.scope(), R::IN_ARN, text)?;
    let all = R::all(reading);
    let newest_first = all.iter().rev();
    match named {
        Named::Whole(arn) => all.iter().find(|known| known.revision().arn == arn).cloned(),
        Named::Revision(name, number) => newest_first
            .map(|known| (known, known.revision()))
            .filter(|(_, known)| known.name == name && known.number == number)
            .find_map(|(known, revision)| revision.is_active().then(|| known.clone())),
        Named::Latest(name) => latest(&all, &name),
    }
}

/// The revision that a service is to use, which must be active.
pub(crate) fn usable<R: Revised>(
    reading: &impl Reading,
    text: &str,
) -> Result<Arc<R>, InvalidRequestException> {
    find::<R>(reading, text).filter(|found| found.revision().is_active()).ok_or_else(|| {
        invalid(format!("There is no active {} with the ARN {}.", R::WHAT, clip(text)))
    })
}

/// The newest active revision of a name.
pub(crate) fn latest<R: Revised>(all: &[Arc<R>], name: &str) -> Option<Arc<R>> {
    let same = all.iter().filter(|known| {
        let revision = known.revision();
        revision.name == name && revision.is_active()
    });
    same.max_by_key(|known| known.revision().number).cloned()
}

/// The active revisions, or the newest of each name; in the order of names.
pub(crate) fn listed<R: Revised>(
    reading: &impl Reading,
    name: Option<&str>,
    latest_only: bool,
) -> Vec<Arc<R>> {
    let all = R::all(reading);
    let wanted = |known: &&Arc<R>| {
        let revision = known.revision();
        let is_latest = || {
            latest(&all, &revision.name).is_some_and(|newest| newest.revision().arn == revision.arn)
        };
        name.is_none_or(|name| revision.name == name)
            && revision.is_active()
            && (!latest_only || is_latest())
    };
    all.iter().filter(wanted).cloned().collect()
}

/// Whether a revision is the newest active one of its name.
pub(crate) fn is_latest<R: Revised>(reading: &impl Reading, known: &R) -> bool {
    let revision = known.revision();
    latest(&R::all(reading), &revision.name)
        .is_some_and(|newest| newest.revision().arn == revision.arn)
}

/// Deletes a revision: it becomes inactive.
pub(crate) fn retire<R: Revised>(
    call: &mut Call<'_, '_>,
    found: &R,
) -> Result<R, InvalidRequestException> {
    let mut revised = found.clone();
    let now = call.now().unix_millis();
    revised.revision_mut().deleted_unix_millis = Some(now);
    call.advance(&mut revised, RevisionStatus::Inactive).map_err(|_| {
        invalid(format!("The {} {} is deleted already.", R::WHAT, clip(&found.revision().arn)))
    })?;
    crate::tags::forget(call, &found.revision().arn);
    Ok(revised)
}
