// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/HandOver.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalServer>
#include <QLocalSocket>
#include <QStandardPaths>
#include <QTimer>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

// One line of JSON there, one word back.
constexpr int protocolVersion = 1;
constexpr qint64 maxRequestBytes = 1 << 20;
constexpr qsizetype maxPackages = 1000;
constexpr int maxConnections = 16;
constexpr std::chrono::seconds connectionTimeout{10};
constexpr QByteArrayView answer{"taken\n"};
constexpr auto ended = "ended"; ///< property of a socket whose outcome was told

QByteArray written(const HandOver& request)
{
    return QJsonDocument(QJsonObject{{u"version"_s, protocolVersion},
                                     {u"packages"_s, QJsonArray::fromStringList(request.packages)},
                                     {u"open"_s, request.application}})
               .toJson(QJsonDocument::Compact)
           + '\n';
}

std::optional<HandOver> requestFrom(const QByteArray& line)
{
    const auto json = QJsonDocument::fromJson(line).object();
    if (json[u"version"_s].toInt() != protocolVersion || !json[u"packages"_s].isArray()) {
        return std::nullopt;
    }
    HandOver request{{}, json[u"open"_s].toString()};
    const auto packages = json[u"packages"_s].toArray();
    for (const auto& package : packages) {
        if (!QDir::isAbsolutePath(package.toString()) || request.packages.size() == maxPackages) {
            return std::nullopt;
        }
        request.packages.append(package.toString());
    }
    return request;
}

} // namespace

QString handOverServerName(const QString& vaultFolder)
{
    const auto real = QFileInfo(vaultFolder).canonicalFilePath();
    const QString whose = QDir::homePath() + u'\n' + (real.isEmpty() ? QDir::cleanPath(vaultFolder) : real);
    // Not by the library that other digests are of: to look up its algorithms takes a millisecond of every start.
    const QString name =
        u"pingshen-"_s
        + QString::fromLatin1(QCryptographicHash::hash(whose.toUtf8(), QCryptographicHash::Sha256).toHex().left(24));
#ifdef Q_OS_WIN
    return name;
#else
    const auto folder = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return folder.isEmpty() ? QString() : QDir(folder).absoluteFilePath(name);
#endif
}

HandOverOutcome handOver(const QString& point, const HandOver& request, std::chrono::milliseconds patience)
{
    if (point.isEmpty()) {
        return HandOverOutcome::NobodyThere;
    }
    const QDeadlineTimer end(patience);
    const auto left = [&end] { return static_cast<int>(end.remainingTime()); };
    QLocalSocket socket;
    socket.connectToServer(point);
    if (!socket.waitForConnected(left())) {
        return HandOverOutcome::NobodyThere;
    }
    socket.write(written(request));
    while (socket.bytesToWrite() > 0 && socket.waitForBytesWritten(left())) {
    }
    while (!socket.canReadLine() && socket.waitForReadyRead(left())) {
    }
    return socket.readLine(answer.size() + 1) == answer ? HandOverOutcome::Taken : HandOverOutcome::NoAnswer;
}

void handOverMeanwhile(const QString& point, const HandOver& request, std::chrono::milliseconds patience,
                       QObject* context, const std::function<void(HandOverOutcome)>& then)
{
    auto* socket = new QLocalSocket(context);
    const auto end = [socket, then](HandOverOutcome outcome) {
        if (socket->property(ended).toBool()) {
            return;
        }
        socket->setProperty(ended, true);
        socket->deleteLater();
        then(outcome);
    };
    QObject::connect(socket, &QLocalSocket::connected, socket, [socket, request] { socket->write(written(request)); });
    QObject::connect(socket, &QLocalSocket::readyRead, socket, [socket, end] {
        if (socket->canReadLine()) {
            end(socket->readLine(answer.size() + 1) == answer ? HandOverOutcome::Taken : HandOverOutcome::NoAnswer);
        }
    });
    QObject::connect(socket, &QLocalSocket::errorOccurred, socket, [end](QLocalSocket::LocalSocketError error) {
        const bool nobody = error == QLocalSocket::ServerNotFoundError || error == QLocalSocket::ConnectionRefusedError;
        end(nobody ? HandOverOutcome::NobodyThere : HandOverOutcome::NoAnswer);
    });
    QTimer::singleShot(patience, socket, [end] { end(HandOverOutcome::NoAnswer); });
    // Later, so that whoever asks is back before the answer.
    QTimer::singleShot(0, socket, [socket, point] { socket->connectToServer(point); });
}

HandOverServer::~HandOverServer() = default;

bool HandOverServer::listen(const QString& point)
{
    if (point.isEmpty() || m_server) {
        return m_server != nullptr;
    }
    m_server = new QLocalServer(this);
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    m_server->setMaxPendingConnections(maxConnections);
    connect(m_server, &QLocalServer::newConnection, this, &HandOverServer::onConnection);
    QLocalServer::removeServer(point);
    return m_server->listen(point);
}

void HandOverServer::close()
{
    delete std::exchange(m_server, nullptr);
}

void HandOverServer::onConnection()
{
    while (auto* client = m_server->nextPendingConnection()) {
        client->setReadBufferSize(maxRequestBytes + 1);
        connect(client, &QLocalSocket::readyRead, this, [this, client] { read(client); });
        connect(client, &QLocalSocket::disconnected, client, &QObject::deleteLater);
        QTimer::singleShot(connectionTimeout, client, [client] { client->abort(); });
        read(client);
    }
}

void HandOverServer::read(QLocalSocket* client)
{
    if (!client->canReadLine()) {
        if (client->bytesAvailable() > maxRequestBytes) {
            client->abort();
        }
        return;
    }
    const auto request = requestFrom(client->readLine());
    if (!request) {
        client->abort();
        return;
    }
    client->write(answer.data(), answer.size());
    client->disconnectFromServer();
    Q_EMIT requested(*request);
}

} // namespace pingshen
