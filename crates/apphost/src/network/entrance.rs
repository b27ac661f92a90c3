//! The way to the port that an app listens on.

use std::fs::File;
use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::os::fd::{AsFd, OwnedFd};
use std::sync::{Arc, mpsc};

use rustix::thread::{LinkNameSpaceType, move_into_link_name_space};
use socket2::{Domain, Protocol, Socket, Type};
use tokio::net::{TcpSocket, TcpStream};
use tokio::sync::oneshot;

use super::{Attached, Place};
use crate::{Error, Result};

/// Where the connections of one instance are made.
#[derive(Clone, Debug)]
pub(crate) enum Entrance {
    /// On this machine's network.
    Here(SocketAddr),
    /// On the loopback of another network namespace.
    Inside { sockets: Sockets, namespace: Arc<OwnedFd>, port: u16 },
}

impl Entrance {
    /// Into a running sandbox.
    pub(crate) fn of(attached: Option<&Attached>, place: &Place) -> Self {
        if let Some(Attached { sockets: Some(sockets), namespace, .. }) = attached {
            let (sockets, namespace) = (sockets.clone(), Arc::clone(namespace));
            return Self::Inside { sockets, namespace, port: place.port };
        }
        let port = place.reserved.as_ref().map_or(place.port, |port| port.number);
        Self::Here(SocketAddr::from((Ipv4Addr::LOCALHOST, port)))
    }

    /// A connection to the app.
    pub(crate) async fn connect(&self) -> io::Result<TcpStream> {
        match self {
            Self::Here(address) => TcpStream::connect(address).await,
            Self::Inside { sockets, namespace, port } => {
                let mut refused = None;
                for ip in [IpAddr::V4(Ipv4Addr::LOCALHOST), IpAddr::V6(Ipv6Addr::LOCALHOST)] {
                    let address = SocketAddr::new(ip, *port);
                    let socket = sockets.make(namespace, Domain::for_address(address)).await?;
                    match socket.connect(address).await {
                        // Perhaps it listens on the other one only.
                        Err(error) if error.kind() == io::ErrorKind::ConnectionRefused => {
                            refused.get_or_insert(error);
                        }
                        connected => return connected,
                    }
                }
                Err(refused.unwrap_or_else(|| io::ErrorKind::ConnectionRefused.into()))
            }
        }
    }

    /// Whether a way leads there, with nobody listening at its end.
    pub(super) async fn try_out(&self) -> Result<()> {
        match (self, self.connect().await) {
            (Self::Here(_), Ok(_)) => Ok(()),
            (Self::Inside { .. }, Err(error))
                if error.kind() == io::ErrorKind::ConnectionRefused =>
            {
                Ok(())
            }
            (_, Ok(_)) => Err(Error::new("somebody listens in an empty network")),
            (_, Err(error)) => Err(Error::new(format!("no way leads into a sandbox: {error}"))),
        }
    }
}

/// A thread that makes sockets in the network namespaces of others.
#[derive(Clone, Debug)]
pub(crate) struct Sockets(mpsc::Sender<Order>);

#[derive(Debug)]
struct Order {
    namespace: Arc<OwnedFd>,
    domain: Domain,
    made: oneshot::Sender<io::Result<Socket>>,
}

impl Sockets {
    pub(super) fn start() -> io::Result<Self> {
        let home: OwnedFd = File::open("/proc/self/ns/net")?.into();
        let (sender, orders) = mpsc::channel();
        std::thread::Builder::new()
            .name("apphost-sockets".to_owned())
            .spawn(move || make_all(&orders, &home))?;
        Ok(Self(sender))
    }

    async fn make(&self, namespace: &Arc<OwnedFd>, domain: Domain) -> io::Result<TcpSocket> {
        let (made, receiver) = oneshot::channel();
        let gone = || io::Error::other("nothing makes sockets any more");
        let order = Order { namespace: Arc::clone(namespace), domain, made };
        self.0.send(order).map_err(|_| gone())?;
        let socket = receiver.await.map_err(|_| gone())??;
        Ok(TcpSocket::from_std_stream(socket.into()))
    }
}

/// Goes into each namespace and comes back: no namespace is kept longer than its sandbox.
fn make_all(orders: &mpsc::Receiver<Order>, home: &OwnedFd) {
    let enter = |namespace: &OwnedFd| {
        let kind = Some(LinkNameSpaceType::Network);
        move_into_link_name_space(namespace.as_fd(), kind).map_err(io::Error::from)
    };
    for Order { namespace, domain, made } in orders {
        let kind = Type::STREAM.nonblocking().cloexec();
        let socket =
            enter(&namespace).and_then(|()| Socket::new(domain, kind, Some(Protocol::TCP)));
        let _ = made.send(socket);
        if let Err(error) = enter(home) {
            tracing::error!(%error, "the thread that makes sockets is lost: no app can be reached");
            return;
        }
    }
}
