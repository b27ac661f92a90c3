//! Namespaces of Redshift Serverless: databases and their administrator.

use api::generated::redshift_serverless::ops::{
    CreateNamespace, DeleteNamespace, GetNamespace, ListNamespaces, UpdateNamespace,
};
use api::generated::redshift_serverless::{
    self as wire, CreateNamespaceRequest, CreateNamespaceResponse, DeleteNamespaceRequest,
    DeleteNamespaceResponse, GetNamespaceRequest, GetNamespaceResponse, ListNamespacesRequest,
    ListNamespacesResponse, ResourceNotFoundException, UpdateNamespaceRequest,
    UpdateNamespaceResponse,
};
use api::operation::{Answer, Raises, Refusal};
use api::value::{Secret, Timestamp};
use control::call::{Call, Reading, View};
use control::lifecycle::{Lifecycle, Resource, Status};
use control::seal::Sealed;
use control::store::Record;
use serde::{Deserialize, Serialize};

use crate::invalid::{
    Invalid, check_database, check_password, check_user, clip, conflict, not_found, refuse_others,
};
use crate::warehouse_work::WarehouseWork;
use crate::workgroup::Workgroup;
use crate::{listing, tags};

/// Namespaces of an account in a region.
const NAMESPACES_MAX: usize = 25;
const ADMIN: &str = "admin";
const DATABASE: &str = "dev";
/// What the service says of a namespace without a key of the user's own.
const OWNED_KEY: &str = "AWS_OWNED_KMS_KEY";

/// Statuses of a namespace.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum NamespaceStatus {
    /// The warehouse has it as it was asked for.
    Available,
    /// The warehouse is being made what was asked for; a new namespace begins here.
    Modifying,
    /// It is being removed with its data.
    Deleting,
}

use NamespaceStatus::{Available, Deleting, Modifying};

impl Status for NamespaceStatus {
    const RESOURCE: &'static str = "namespace";
    const EDGES: &'static [(Self, Self)] = &[
        (Modifying, Available),
        (Available, Modifying),
        (Available, Deleting),
        (Modifying, Deleting),
    ];
    const RESTING: &'static [Self] = &[Available];

    fn as_str(self) -> &'static str {
        match self {
            Available => "AVAILABLE",
            Modifying => "MODIFYING",
            Deleting => "DELETING",
        }
    }
}

/// A stored namespace.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Namespace {
    /// Its UUID.
    pub id: String,
    /// Its ARN, which ends in the UUID.
    pub arn: String,
    /// Its name.
    pub name: String,
    pub(crate) admin_user: String,
    pub(crate) admin_password: Option<Sealed>,
    pub(crate) database: String,
    pub(crate) iam_roles: Vec<String>,
    pub(crate) default_iam_role: Option<String>,
    pub(crate) created_unix_millis: i64,
    pub(crate) lifecycle: Lifecycle<NamespaceStatus>,
}

impl Record for Namespace {
    const KIND: &'static str = "redshift-serverless/namespace";

    fn id(&self) -> String {
        self.id.clone()
    }
}

impl Resource for Namespace {
    type Status = NamespaceStatus;

    fn lifecycle(&self) -> &Lifecycle<NamespaceStatus> {
        &self.lifecycle
    }

    fn lifecycle_mut(&mut self) -> &mut Lifecycle<NamespaceStatus> {
        &mut self.lifecycle
    }
}

impl Namespace {
    /// Where the administrator's password belongs when it is sealed.
    pub(crate) fn secret_place(id: &str) -> String {
        format!("redshift-serverless/{id}/admin")
    }

    /// The answer's form.
    fn describe(&self) -> wire::Namespace {
        wire::Namespace {
            admin_username: Some(Secret::new(self.admin_user.clone())),
            creation_date: Some(Timestamp::from_unix_millis(self.created_unix_millis)),
            db_name: Some(self.database.clone()),
            default_iam_role_arn: self.default_iam_role.clone(),
            iam_roles: Some(self.iam_roles.clone()),
            kms_key_id: Some(OWNED_KEY.to_owned()),
            log_exports: Some(Vec::new()),
            namespace_arn: Some(self.arn.clone()),
            namespace_id: Some(self.id.clone()),
            namespace_name: Some(self.name.clone()),
            status: Some(self.lifecycle.status().as_str().to_owned()),
            ..wire::Namespace::default()
        }
    }
}

/// Creates a namespace.
pub(crate) fn create(
    call: &mut Call<'_, '_>,
    input: CreateNamespaceRequest,
) -> Answer<CreateNamespace> {
    const CARRIED: &[&str] = &[
        "namespaceName",
        "adminUsername",
        "adminUserPassword",
        "dbName",
        "iamRoles",
        "defaultIamRoleArn",
        "logExports",
        "manageAdminPassword",
        "kmsKeyId",
        "tags",
    ];
    refuse_others(&input, CARRIED)?;
    refuse_what_is_not_done(&input)?;
    let all = call.list::<Namespace>();
    if all.iter().any(|known| known.name == input.namespace_name) {
        let name = &input.namespace_name;
        return Err(conflict(format!("The namespace {name} already exists.")).into());
    }
    if all.len() >= NAMESPACES_MAX {
        let text = format!("At most {NAMESPACES_MAX} namespaces are allowed in a region.");
        return Err(conflict(text).into());
    }
    let admin_user = input.admin_username.as_ref().map_or(ADMIN, Secret::expose);
    check_admin(admin_user, input.admin_user_password.as_ref())?;
    let database = input.db_name.unwrap_or_else(|| DATABASE.to_owned());
    check_database(&database).map_err(|rule| Invalid::validation(format!("dbName {rule}.")))?;
    let id = call.environment().ambient.uuid();
    let password = input.admin_user_password;
    let namespace = Namespace {
        arn: call.scope().arn("redshift-serverless", &format!("namespace/{id}")),
        name: input.namespace_name,
        admin_user: admin_user.to_owned(),
        admin_password: password
            .map(|password| call.seal_secret(&Namespace::secret_place(&id), password.expose())),
        database,
        iam_roles: input.iam_roles.unwrap_or_default(),
        default_iam_role: input.default_iam_role_arn,
        created_unix_millis: call.now().unix_millis(),
        lifecycle: call.begin(Modifying),
        id,
    };
    call.save(&namespace);
    let wanted = input.tags.unwrap_or_default().into_iter().map(|tag| (tag.key, tag.value));
    tags::put(call, &namespace.arn, wanted).map_err(Invalid::Validation)?;
    call.start(WarehouseWork::Namespace { id: namespace.id.clone() });
    Ok(CreateNamespaceResponse { namespace: Some(namespace.describe()) })
}

fn refuse_what_is_not_done(input: &CreateNamespaceRequest) -> Result<(), Invalid> {
    refuse_managed(input.manage_admin_password)?;
    refuse_logs(input.log_exports.as_deref())?;
    match input.kms_key_id.as_deref() {
        None | Some("" | OWNED_KEY) => Ok(()),
        Some(_) => Err(Invalid::validation(
            "kmsKeyId cannot be given: this release of Landfall stores warehouses as they are, on the host's disk.",
        )),
    }
}

fn refuse_managed(asked: Option<bool>) -> Result<(), Invalid> {
    if asked == Some(true) {
        return Err(Invalid::validation(
            "manageAdminPassword cannot be true: this server has no Secrets Manager. Give adminUserPassword.",
        ));
    }
    Ok(())
}

fn refuse_logs(asked: Option<&[String]>) -> Result<(), Invalid> {
    if asked.is_some_and(|kinds| !kinds.is_empty()) {
        return Err(Invalid::validation("logExports must be empty: no logs are exported."));
    }
    Ok(())
}

fn check_admin(user: &str, password: Option<&Secret>) -> Result<(), Invalid> {
    check_user(user).map_err(|rule| Invalid::validation(format!("adminUsername {rule}.")))?;
    let checked = password.map_or(Ok(()), |password| check_password(password.expose()));
    checked.map_err(|rule| Invalid::validation(format!("adminUserPassword {rule}.")))
}

/// Shows a namespace.
pub(crate) fn get(view: &View<'_>, input: GetNamespaceRequest) -> Answer<GetNamespace> {
    let namespace = find::<GetNamespace>(view, &input.namespace_name)?;
    Ok(GetNamespaceResponse { namespace: namespace.describe() })
}

/// Lists namespaces.
pub(crate) fn list(view: &View<'_>, input: ListNamespacesRequest) -> Answer<ListNamespaces> {
    let (size, token) = (input.max_results, input.next_token.as_deref());
    let all = view.list::<Namespace>();
    let page = listing::tokens(all, |namespace| namespace.name.clone(), size, token)?;
    Ok(ListNamespacesResponse {
        namespaces: page.items.iter().map(|namespace| namespace.describe()).collect(),
        next_token: page.marker,
    })
}

/// Changes the administrator's password, or what is a note.
pub(crate) fn update(
    call: &mut Call<'_, '_>,
    input: UpdateNamespaceRequest,
) -> Answer<UpdateNamespace> {
    const CARRIED: &[&str] = &[
        "namespaceName",
        "adminUsername",
        "adminUserPassword",
        "iamRoles",
        "defaultIamRoleArn",
        "logExports",
        "manageAdminPassword",
    ];
    let mut namespace = find::<UpdateNamespace>(call, &input.namespace_name)?;
    refuse_others(&input, CARRIED)?;
    refuse_managed(input.manage_admin_password)?;
    refuse_logs(input.log_exports.as_deref())?;
    if namespace.lifecycle.status() != Available {
        return Err(conflict(in_other_status(&namespace)).into());
    }
    if let Some(user) = &input.admin_username {
        if input.admin_user_password.is_none() && user.expose() != namespace.admin_user {
            let text = "adminUsername can be changed together with adminUserPassword only.";
            return Err(Invalid::validation(text).into());
        }
        user.expose().clone_into(&mut namespace.admin_user);
    }
    check_admin(&namespace.admin_user, input.admin_user_password.as_ref())?;
    if let Some(password) = &input.admin_user_password {
        let place = Namespace::secret_place(&namespace.id);
        namespace.admin_password = Some(call.seal_secret(&place, password.expose()));
    }
    if let Some(roles) = input.iam_roles {
        namespace.iam_roles = roles;
    }
    if let Some(role) = input.default_iam_role_arn {
        namespace.default_iam_role = Some(role).filter(|role| !role.is_empty());
    }
    call.advance(&mut namespace, Modifying).map_err(|edge| conflict(edge.to_string()))?;
    call.start(WarehouseWork::Namespace { id: namespace.id.clone() });
    Ok(UpdateNamespaceResponse { namespace: namespace.describe() })
}

/// Deletes a namespace with all its data. Integrations that lead into it fail.
pub(crate) fn delete(
    call: &mut Call<'_, '_>,
    input: DeleteNamespaceRequest,
) -> Answer<DeleteNamespace> {
    let mut namespace = find::<DeleteNamespace>(call, &input.namespace_name)?;
    if input.final_snapshot_name.is_some() {
        return Err(Invalid::validation(
            "finalSnapshotName cannot be given: this release of Landfall takes no snapshots.",
        )
        .into());
    }
    refuse_others(&input, &["namespaceName"])?;
    let workgroups = call.list::<Workgroup>();
    if let Some(workgroup) = workgroups.iter().find(|known| known.namespace == namespace.id) {
        return Err(conflict(format!(
            "The namespace {} has the workgroup {}: delete that first.",
            namespace.name, workgroup.name
        ))
        .into());
    }
    if namespace.lifecycle.status() == Deleting {
        return Err(conflict(in_other_status(&namespace)).into());
    }
    call.advance(&mut namespace, Deleting).map_err(|edge| conflict(edge.to_string()))?;
    call.start(WarehouseWork::Namespace { id: namespace.id.clone() });
    Ok(DeleteNamespaceResponse { namespace: namespace.describe() })
}

fn in_other_status(namespace: &Namespace) -> String {
    let status = namespace.lifecycle.status().as_str();
    format!("The namespace {} is in status {status}: try again later.", namespace.name)
}

/// The namespace with this name.
pub(crate) fn find<Op>(reading: &impl Reading, name: &str) -> Result<Namespace, Refusal<Op>>
where
    Op: Raises<ResourceNotFoundException>,
{
    let all = reading.list::<Namespace>();
    let found = all.iter().find(|known| known.name == name);
    Ok((**found.ok_or_else(|| not_found("namespace", &clip(name)))?).clone())
}
